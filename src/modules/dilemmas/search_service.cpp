// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/conclusion_service.h"
#include "modules/dilemmas/search_source.h"

namespace vt::dilemmas {
namespace {

// What was agreed is Dutch, whoever searches.
search::Entry entry_of(const identity::Work& work, const Conclusion& conclusion) {
    const texts::Texts dutch{texts::Language::nl};
    const auto dilemma = find_case(work, conclusion.case_id);
    std::string words = conclusion.rule + "\n" + conclusion.example;
    if (!conclusion.value.empty())
        words += "\n" + value_name(work, texts::Language::nl, conclusion.value);
    return {.id = conclusion.id.value,
            .kind = search::Kind::conclusion,
            .title = dutch.text("dilemmas.search.title",
                                {dilemma ? dilemma->title.nl : conclusion.case_id}),
            .words = words,
            .where = dutch.text("dilemmas.search.where", {dutch.day(conclusion.day)}),
            .link = conclusion_path(conclusion.id),
            .day = conclusion.day,
            .reader = search::Audience::dialogues};
}

// The search reads on behalf of nobody.
template <class Read>
auto reading(db::Db& db, Read read) {
    const identity::Actor nobody{.system = "system:search"};
    const SystemClock clock;
    return read(identity::Work{db, nobody, clock});
}

}  // namespace

std::vector<search::Entry> DilemmaSearch::all(db::Db& db) const {
    return reading(db, [](const identity::Work& work) {
        std::vector<search::Entry> entries;
        for (const Conclusion& one : ConclusionService{work}.all())
            entries.push_back(entry_of(work, one));
        return entries;
    });
}

std::optional<search::Entry> DilemmaSearch::find(db::Db& db, std::string_view id) const {
    return reading(db, [&](const identity::Work& work) {
        std::optional<search::Entry> entry;
        if (const auto one = ConclusionService{work}.find(id)) entry = entry_of(work, *one);
        return entry;
    });
}

}  // namespace vt::dilemmas
