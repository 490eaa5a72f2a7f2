// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/export_json.h"

#include <nlohmann/json.hpp>

namespace vt::codes {
namespace {

using nlohmann::json;

constexpr std::string_view kFormat = "vredestijd-text-1";

}  // namespace

std::string to_json(const Edition& edition, const texts::Texts& texts) {
    const Text& text = edition.reading.text;
    json whole{{"about", json::array()}, {"format", kFormat}, {"sha256", content_hash(text)}};
    for (const auto& [key, value] : about(edition, texts))
        whole["about"].push_back(json::array({key, value}));
    if (is_concept(edition)) {
        whole["concept"] = true;
        whole["state"] = texts.text("codes.export.concept");
    }
    std::string out = whole.dump();
    out.pop_back();
    return out + ",\"text\":" + canonical(text) + "}";
}

std::optional<Text> text_from_export(std::string_view bytes) {
    const json whole = json::parse(bytes, nullptr, false);
    if (!whole.is_object() || whole.value("format", json{}) != kFormat || !whole.contains("text"))
        return std::nullopt;
    auto text = text_from_json(whole["text"].dump());
    if (!text || whole.value("sha256", json{}) != content_hash(*text)) return std::nullopt;
    return text;
}

}  // namespace vt::codes
