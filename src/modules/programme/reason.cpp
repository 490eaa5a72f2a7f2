// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/reason.h"

namespace vt::programme {
namespace {

struct Said {
    const texts::Texts& texts;
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t count) const { return std::to_string(count); }
    std::string operator()(Day day) const { return texts.day(day); }
    std::string operator()(const Word& word) const { return std::string{texts.text(word.key)}; }
    std::string operator()(const ModuleName& module) const {
        const content::Module* known = content::find_module(module.id);
        return known ? std::string{known->name.in(texts.language())} : module.id;
    }
};

}  // namespace

std::string say(const texts::Texts& texts, const Reason& reason) {
    std::vector<std::string> args;
    for (const Argument& argument : reason.args) args.push_back(std::visit(Said{texts}, argument));
    return texts.text(reason.text, args);
}

std::string say(const texts::Texts& texts, const DoneWhen& done_when) {
    const std::string_view words = done_when.words.in(texts.language());
    if (!words.empty()) return std::string{words};
    return std::string{
        texts.text("programme.done_when." + std::string{content::code(done_when.recurrence)})};
}

Word body_word(std::string_view body) {
    return {"programme.body." + std::string{body.empty() ? "all" : body}};
}

Word kind_word(content::EvidenceKind kind) {
    return {"programme.kind." + std::string{content::code(kind)}};
}

Word fact_word(std::string_view name) {
    return {"programme.fact." + std::string{name}};
}

}  // namespace vt::programme
