// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/edition.h"

#include "base/text.h"

namespace vt::codes {
namespace {

std::string decided(const decisions::Decision& decision, const texts::Texts& texts) {
    const std::string body{
        texts.text("codes.export.body." + std::string{decisions::code(decision.body)})};
    return texts.text("codes.export.decided", {body, texts.day(decision.day), decision.reference});
}

}  // namespace

bool is_concept(const Edition& edition) {
    return !edition.reading.version.settled();
}

About about(const Edition& edition, const texts::Texts& texts) {
    const auto key = [&](std::string_view name) {
        return std::string{texts.text("codes.export.about." + std::string{name})};
    };
    const auto& version = edition.reading.version;
    const std::string state =
        edition.reading.document.foreign() ? "foreign" : std::string{code(version.state)};
    About about{{key("municipality"), edition.municipality},
                {key("version"), version.label},
                {key("state"), std::string{texts.text("codes.export.state." + state)}}};
    if (version.from) about.emplace_back(key("from"), texts.day(*version.from));
    for (const auto& decision : edition.decisions)
        if (decision.stands()) about.emplace_back(key("decision"), decided(decision, texts));
    if (!version.sha256.empty()) about.emplace_back(key("hash"), version.sha256);
    return about;
}

std::string slug(std::string_view words) {
    std::string out;
    for (const char c : folded(words)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (out.ends_with('-')) out.pop_back();
    return out;
}

std::string file_stem(const Edition& edition) {
    std::string stem = slug(edition.reading.document.title + " " + edition.reading.version.label);
    if (is_concept(edition)) stem += "-concept";
    return stem;
}

}  // namespace vt::codes
