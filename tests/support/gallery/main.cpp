// SPDX-License-Identifier: EUPL-1.2
// Writes the gallery: vt_gallery FOLDER
#include <filesystem>
#include <fstream>
#include <iostream>

#include "gallery.h"
#include "web/assets.h"
#include "web/error_pages.h"
#include "web/tests/visitor.h"

namespace vt::gallery {
namespace {

using texts::Language;
namespace fs = std::filesystem;

void write(const fs::path& file, std::string_view bytes) {
    std::ofstream{file, std::ios::binary} << bytes;
}

void write_assets(const fs::path& folder) {
    fs::create_directories(folder / "assets");
    for (const auto& asset : web::assets()) write(folder / "assets" / asset.file, asset.plain);
}

void write_pages(const fs::path& folder, Language language) {
    const auto file = [&](const char* name) {
        return folder / (std::string{name} + "-" + std::string{texts::code(language)} + ".html");
    };
    const web::Visitor start{language, web::Who::clerk, "/programma"};
    const web::Visitor inside{language, web::Who::clerk, "/programma/maatregelen/dilemmas"};
    const web::Visitor refused{language, web::Who::clerk, "/programma/bewijs", typed_form()};
    const web::Visitor outside{language, web::Who::nobody, "/inloggen"};
    const Error refusal{Refusal::invalid, "http.error.form", {}, "dag"};
    const web::Municipality here{"voorbeeldstad", "Voorbeeldstad", false};
    write(file("overview"), overview(start.visit()).body);
    write(file("lists"), lists(inside.visit()).body);
    write(file("form"), form(inside.visit(), std::nullopt).body);
    write(file("refused"), form(refused.visit(), refusal).body);
    write(file("sign-in"), sign_in(outside.visit()).body);
    write(file("absent"), web::error_page(inside.visit(), 404).body);
    write(file("fault"), web::fault_page(here, language, "4f1c09ab").body);
}

}  // namespace
}  // namespace vt::gallery

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "vt_gallery FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder{arguments[1]};
    vt::gallery::write_assets(folder);
    vt::gallery::write_pages(folder, vt::texts::Language::nl);
    vt::gallery::write_pages(folder, vt::texts::Language::en);
}
