// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/group_service.h"

#include <algorithm>

#include "base/text.h"
#include "modules/codes/access.h"
#include "modules/codes/document_store.h"
#include "modules/codes/draft_rules.h"
#include "modules/codes/draft_service.h"
#include "modules/codes/following_store.h"
#include "modules/codes/text_writing.h"

namespace vt::codes {
namespace {

using identity::Person;
using identity::PersonId;
using identity::Right;

bool works_on_norms(identity::Directory& directory, const PersonId& person, Day day) {
    const auto offices = directory.offices_on(person, day);
    return std::any_of(offices.begin(), offices.end(), [](identity::Office office) {
        return identity::grants(office, Right::norms_write);
    });
}

bool has_article(db::Db& db, const DocumentId& document, std::string_view article) {
    VersionStore store{db};
    for (const Version& version : store.of(document)) {
        const Text text = store.text(version.id).value_or(Text{});
        if (find_article(text, article) != nullptr) return true;
    }
    return false;
}

}  // namespace

Result<Document> GroupService::known(const DocumentId& id) const {
    auto document = DocumentStore{work_.db}.find(id);
    if (!document || !identity::may(work_.actor, Right::norms_read)) return not_found();
    return *std::move(document);
}

Result<Document> GroupService::led(const DocumentId& id) const {
    Document document = VT_TRY(known(id));
    if (!may_lead(work_.actor, document)) return forbidden("not-yours-to-lead");
    return document;
}

Done GroupService::set_up(const DocumentId& id, const std::vector<PersonId>& people,
                          std::optional<Day> from) {
    VT_TRY(led(id));
    if (people.empty()) return invalid("nobody-chosen", "person");
    if (!from) return invalid("no-day", "from");
    identity::Directory directory{work_.db};
    GroupStore store{work_.db};
    const auto present = store.of(id);
    for (const PersonId& person : people) {
        if (!works_on_norms(directory, person, std::max(*from, work_.clock.today())))
            return invalid("person-unfit", "person");
        const auto is_in = [&](const GroupMember& one) {
            return one.person == person && (!one.until || *one.until >= *from);
        };
        if (std::any_of(present.begin(), present.end(), is_in)) continue;
        store.add({.document = id, .person = person, .from = *from});
        work_.log({.type = "codes.group-joined", .object = id.value, .context = person.value});
    }
    return done();
}

Done GroupService::leave(const DocumentId& id, const PersonId& person, Day last) {
    VT_TRY(led(id));
    if (!GroupStore{work_.db}.end(id, person, last)) return not_found();
    work_.log({.type = "codes.group-left", .object = id.value, .context = person.value});
    return done();
}

std::vector<NamedMember> GroupService::members(const DocumentId& id) const {
    std::vector<NamedMember> named;
    if (!identity::may(work_.actor, Right::norms_read)) return named;
    identity::Directory directory{work_.db};
    for (const GroupMember& member : GroupStore{work_.db}.of(id)) {
        if (member.until && *member.until < work_.clock.today()) continue;
        if (auto person = directory.person(member.person))
            named.push_back({member, *std::move(person)});
    }
    return named;
}

std::vector<Person> GroupService::candidates() const {
    identity::Directory directory{work_.db};
    auto people = directory.people();
    std::erase_if(people, [&](const Person& person) {
        return !works_on_norms(directory, person.id, work_.clock.today());
    });
    return people;
}

Result<SuggestionId> GroupService::suggest(const DocumentId& id, const SuggestionTyped& typed) {
    const Document document = VT_TRY(known(id));
    if (!identity::may(work_.actor, Right::norms_write)) return forbidden("not-yours-to-suggest");
    VT_TRY(filled(typed.words, kSuggestionMax, "words"));
    VT_TRY(fits(typed.origin, kTitleMax, "origin"));
    if (document.foreign()) return not_found();
    if (!typed.article.empty() && !has_article(work_.db, id, typed.article)) return not_found();
    const Suggestion suggestion{.id = SuggestionId::random(),
                                .document = id,
                                .article = typed.article,
                                .words = trim(typed.words),
                                .origin = trim(typed.origin),
                                .made_by = work_.actor.person,
                                .made = work_.clock.today()};
    SuggestionStore{work_.db}.add(suggestion);
    work_.log({.type = "codes.suggestion-made",
               .object = suggestion.id.value,
               .data = suggestion.words,
               .context = typed.article});
    return suggestion.id;
}

Done GroupService::settle(const SuggestionId& id, bool taken_over, std::string_view reason) {
    SuggestionStore store{work_.db};
    const auto suggestion = store.find(id);
    if (!suggestion) return not_found();
    const Document document = VT_TRY(known(suggestion->document));
    if (!DraftService{work_}.may_edit(document)) return forbidden("not-yours-to-edit");
    VT_TRY(filled(reason, kReasonMax, "reason"));
    if (!store.settle(id, taken_over, trim(reason))) return conflict("suggestion-settled");
    work_.log({.type = "codes.suggestion-settled",
               .object = id.value,
               .data = reason,
               .context = taken_over ? "taken-over" : "not"});
    return done();
}

std::vector<Suggestion> GroupService::suggestions(const DocumentId& id) const {
    const auto document = known(id);
    if (!document) return {};
    auto suggestions = SuggestionStore{work_.db}.of(id);
    const bool settles = DraftService{work_}.may_edit(*document);
    for (Suggestion& suggestion : suggestions)
        if (!settles && suggestion.made_by != work_.actor.person) suggestion.made_by = {};
    return suggestions;
}

}  // namespace vt::codes
