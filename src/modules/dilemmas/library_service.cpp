// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/library_service.h"

#include <algorithm>

#include "base/text.h"
#include "content/dilemma.h"
#include "identity/rights.h"
#include "modules/dilemmas/library_store.h"

namespace vt::dilemmas {
namespace {

using identity::Right;

Words both(const texts::Both& text) {
    return {std::string{text.nl}, std::string{text.en}};
}

Words typed(const std::string& text) {
    return {text, text};
}

Case from_content(const content::Dilemma& dilemma) {
    Case one{.id = std::string{dilemma.id},
             .role = std::string{dilemma.role},
             .theme = std::string{dilemma.theme},
             .title = both(dilemma.title),
             .story = both(dilemma.story),
             .probe = std::string{dilemma.probe},
             .values = {dilemma.values.begin(), dilemma.values.end()},
             .debate = both(dilemma.debate),
             .care = both(dilemma.care)};
    for (const auto& option : dilemma.options)
        one.options.push_back({std::string{option.id}, both(option.text)});
    if (dilemma.ladder == nullptr) return one;
    one.ladder_option = dilemma.ladder->option;
    for (const auto& step : dilemma.ladder->steps) one.ladder_steps.push_back(both(step));
    return one;
}

Case from_own(const OwnDilemma& dilemma) {
    const OwnWords& words = dilemma.words;
    Case one{.id = dilemma.id.value,
             .role = words.role,
             .theme = words.theme,
             .title = typed(words.title),
             .story = typed(words.story),
             .probe = words.probe,
             .values = {words.value_one, words.value_two},
             .debate = typed(words.debate),
             .care = typed(words.care)};
    for (std::size_t at = 0; at < kOptionIds.size(); ++at)
        one.options.push_back({std::string{kOptionIds[at]}, typed(words.options[at])});
    return one;
}

OwnWords trimmed(OwnWords words) {
    for (auto* text : {&words.title, &words.story, &words.debate, &words.care}) *text = trim(*text);
    for (std::string& option : words.options) option = trim(option);
    return words;
}

Done has_room(const identity::Work& work) {
    if (LibraryStore{work.db}.drafts() >= static_cast<std::int64_t>(kDraftsMax))
        return refusal(Refusal::conflict, "box-full");
    return done();
}

}  // namespace

std::vector<Case> library(const identity::Work& work) {
    LibraryStore store{work.db};
    std::vector<Case> cases;
    for (const auto& dilemma : content::dilemmas()) cases.push_back(from_content(dilemma));
    for (const auto& own : store.in_stage(Stage::taken_in)) cases.push_back(from_own(own));
    for (const TakenOut& out : store.taken_out())
        std::erase_if(cases, [&](const Case& one) { return one.id == out.case_id; });
    return cases;
}

std::optional<Case> find_case(const identity::Work& work, std::string_view id) {
    if (const auto* dilemma = content::find_dilemma(id)) return from_content(*dilemma);
    const auto own_id = OwnId::parse(id);
    if (!own_id) return std::nullopt;
    const auto own = LibraryStore{work.db}.find(*own_id);
    if (!own || own->stage != Stage::taken_in) return std::nullopt;
    return from_own(*own);
}

std::optional<TakenOut> out_of_library(const identity::Work& work, std::string_view case_id) {
    return LibraryStore{work.db}.taken_out(case_id);
}

OwnWords words_of(const DraftTyped& typed) {
    OwnWords words{.title = typed.title, .story = typed.story};
    const std::size_t options = std::min(typed.options.size(), words.options.size());
    std::copy_n(typed.options.begin(), options, words.options.begin());
    if (!typed.values.empty()) words.value_one = typed.values[0];
    if (typed.values.size() > 1) words.value_two = typed.values[1];
    return words;
}

// Neither the actor nor the clock is looked at here: what is not known cannot be kept.
Done submit_anonymously(const identity::Work& work, const DraftTyped& typed, bool names_allowed) {
    const OwnWords words = words_of(typed);
    VT_TRY(first_of(faults_in(work, words, Needs::story, names_allowed)));
    VT_TRY(has_room(work));
    LibraryStore{work.db}.submit(OwnId::random(), trimmed(words));
    return done();
}

bool LibraryService::may_decide() const {
    return identity::may(work_.actor, Right::dialogue_decide);
}

Result<OwnId> LibraryService::bring_in(const OwnWords& words, bool names_allowed) {
    if (!identity::may(work_.actor, Right::dilemmas_write))
        return refusal(Refusal::forbidden, "not-yours");
    VT_TRY(first_of(faults_in(work_, words, Needs::whole, names_allowed)));
    VT_TRY(has_room(work_));
    const OwnDilemma dilemma{.id = OwnId::random(),
                             .words = trimmed(words),
                             .author = work_.actor.person,
                             .brought = work_.clock.today()};
    LibraryStore{work_.db}.add(dilemma);
    work_.log({.type = "dilemmas.dilemma-brought-in",
               .object = dilemma.id.value,
               .data = canonical(dilemma.words)});
    return dilemma.id;
}

std::vector<OwnDilemma> LibraryService::own() const {
    if (!work_.actor.signed_in()) return {};
    return LibraryStore{work_.db}.brought_in_by(work_.actor.person);
}

std::vector<OwnDilemma> LibraryService::drafts() const {
    if (!may_decide()) return {};
    return LibraryStore{work_.db}.in_stage(Stage::draft);
}

std::vector<OwnDilemma> LibraryService::set_aside_before() const {
    if (!may_decide()) return {};
    return LibraryStore{work_.db}.in_stage(Stage::set_aside);
}

std::vector<TakenOut> LibraryService::taken_out() const {
    if (!may_decide()) return {};
    return LibraryStore{work_.db}.taken_out();
}

Result<OwnDilemma> LibraryService::find(const OwnId& id) const {
    auto dilemma = LibraryStore{work_.db}.find(id);
    if (!dilemma) return not_found();
    if (!may_decide()) return refusal(Refusal::forbidden, "not-yours");
    return *std::move(dilemma);
}

Result<OwnDilemma> LibraryService::draft(const OwnId& id) const {
    OwnDilemma dilemma = VT_TRY(find(id));
    if (dilemma.stage != Stage::draft) return refusal(Refusal::conflict, "settled");
    return dilemma;
}

Done LibraryService::change(const OwnId& id, const OwnWords& words, bool names_allowed) {
    const OwnDilemma dilemma = VT_TRY(find(id));
    if (dilemma.stage == Stage::set_aside) return refusal(Refusal::conflict, "settled");
    const Needs needs = dilemma.stage == Stage::draft ? Needs::story : Needs::whole;
    VT_TRY(first_of(faults_in(work_, words, needs, names_allowed)));
    const OwnWords kept = trimmed(words);
    LibraryStore{work_.db}.change(id, kept);
    work_.log({.type = "dilemmas.dilemma-changed", .object = id.value, .data = canonical(kept)});
    return done();
}

// Names were looked for when it was written down; whoever takes it in has read it.
Done LibraryService::take_in(const OwnId& id) {
    const OwnDilemma dilemma = VT_TRY(draft(id));
    VT_TRY(first_of(faults_in(work_, dilemma.words, Needs::whole, true)));
    LibraryStore{work_.db}.settle(id, Stage::taken_in, work_.clock.today(), "");
    work_.log({.type = "dilemmas.dilemma-taken-in",
               .object = id.value,
               .data = canonical(dilemma.words)});
    return done();
}

Done LibraryService::set_aside(const OwnId& id, std::string_view reason) {
    VT_TRY(draft(id));
    VT_TRY(reason_given(reason));
    LibraryStore{work_.db}.settle(id, Stage::set_aside, work_.clock.today(), trim(reason));
    work_.log({.type = "dilemmas.dilemma-set-aside", .object = id.value, .data = trim(reason)});
    return done();
}

Done LibraryService::known(std::string_view case_id) const {
    if (!find_case(work_, case_id)) return not_found();
    if (!may_decide()) return refusal(Refusal::forbidden, "not-yours");
    return done();
}

Done LibraryService::take_out(std::string_view case_id, std::string_view reason) {
    VT_TRY(known(case_id));
    VT_TRY(reason_given(reason));
    const TakenOut out{std::string{case_id}, trim(reason), work_.clock.today()};
    if (!LibraryStore{work_.db}.take_out(out)) return refusal(Refusal::conflict, "out-already");
    work_.log({.type = "dilemmas.case-taken-out", .object = case_id, .data = out.reason});
    return done();
}

Done LibraryService::put_back(std::string_view case_id) {
    VT_TRY(known(case_id));
    if (!LibraryStore{work_.db}.put_back(case_id)) return refusal(Refusal::conflict, "in-already");
    work_.log({.type = "dilemmas.case-put-back", .object = case_id});
    return done();
}

}  // namespace vt::dilemmas
