// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/seed.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "app/demo/seed_basic_norms.h"
#include "app/demo/seed_checklists.h"
#include "app/demo/seed_codes.h"
#include "app/demo/seed_deliberation.h"
#include "app/demo/seed_dialogue.h"
#include "app/demo/seed_dilemmas.h"
#include "app/demo/seed_people.h"
#include "app/demo/seed_programme.h"
#include "app/demo/seed_pulse.h"
#include "app/demo/seed_references.h"
#include "app/demo/seed_values.h"
#include "app/municipality_folder.h"
#include "audit/seal.h"
#include "base/log.h"

namespace vt::app::demo {
namespace {

namespace fs = std::filesystem;

// Everything the story tells, then one head over all of it.
void seed(const MunicipalityFolder& folder, const Node& town) {
    const auto database = open_municipality(folder, "");
    Stage stage{*database};
    seed_people(stage, town);
    seed_programme(stage, town);
    seed_values(stage, town, folder.path);
    seed_codes(stage, town);
    seed_dilemmas(stage, town);
    seed_dialogue(stage, town);
    seed_deliberation(stage, town);
    seed_references(stage, town);
    seed_basic_norms(stage, town);
    seed_checklists(stage, town);
    seed_pulse(stage, town, folder.path);
    audit::Sealer sealer{*database, folder.log_origin, folder.path};
    sealer.seal(at_amsterdam({day(town, "today")->plus_days(-1), 23, 0}));
}

// What a seeding that was cut off left behind.
void clear(const fs::path& folder) {
    std::error_code error;
    fs::remove_all(folder, error);
    if (error)
        throw std::runtime_error{"Cannot write in the data folder " +
                                 folder.parent_path().string() + ": " + error.message()};
}

}  // namespace

void seed_once(const std::string& data, Day today) {
    const auto town = read_town();
    const auto& municipality = town.at("municipality").as_object();
    const auto id = text(municipality, "id");
    const fs::path done = fs::path{data} / id / "seeded";
    if (fs::exists(done)) return;
    if (today < *day(town, "today"))
        throw std::runtime_error{"The made-up municipality begins on " + text(town, "today") +
                                 ": --today cannot be earlier"};
    clear(fs::path{data} / id);
    log::info("making the demo municipality");
    seed(make_municipality_folder(data, id, text(municipality, "name"), {"localhost"}), town);
    std::ofstream out{done};
    out << text(town, "today") << "\n";
    if (!out.flush()) throw std::runtime_error{"Cannot write " + done.string()};
}

}  // namespace vt::app::demo
