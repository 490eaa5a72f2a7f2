// SPDX-License-Identifier: EUPL-1.2
#include "modules/agreed/reference_service.h"

#include "base/text.h"
#include "identity/rights.h"
#include "modules/agreed/reference_store.h"

namespace vt::agreed {
namespace {

constexpr std::string_view kSystem = "system";

Error invalid(std::string_view text, std::string_view field) {
    return {Refusal::invalid, std::string{text}, {}, std::string{field}};
}

std::string one_line(std::string_view text) {
    std::string line = trim(text);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < ' ') c = ' ';
    return line;
}

}  // namespace

bool ReferenceService::may_record() const {
    return !work_.actor.system.empty() || identity::may(work_.actor, identity::Right::norms_write);
}

bool ReferenceService::may_withdraw(const Reference& reference) const {
    using enum identity::Office;
    if (work_.actor.has(council_clerk) || work_.actor.has(deputy_clerk)) return true;
    return may_record() && reference.recorded_by == work_.actor.person.value;
}

bool ReferenceService::is_for_others(const Reference& reference) const {
    for (const search::Source* source : grounds_.sources) {
        if (source->room() != reference.room) continue;
        const auto entry = source->find(work_.db, reference.entry_id);
        if (entry && entry->reader > audience_of(work_.actor)) return true;
    }
    return false;
}

Result<search::Entry> ReferenceService::agreement(std::string_view room,
                                                  std::string_view entry_id) const {
    for (const search::Source* source : grounds_.sources) {
        if (source->room() != room) continue;
        auto entry = source->find(work_.db, entry_id);
        if (entry && entry->reader <= audience_of(work_.actor)) return std::move(*entry);
    }
    return Error{Refusal::not_found, "agreed.error.unknown"};
}

Done ReferenceService::check(const NewReference& wanted, const search::Entry& entry) const {
    if (!body_from_code(wanted.body)) return invalid("agreed.error.body", "body");
    if (wanted.day > work_.clock.today()) return invalid("agreed.error.day-ahead", "day");
    if (entry.day && wanted.day < *entry.day) return invalid("agreed.error.day-before", "day");
    if (length_in_characters(one_line(wanted.occasion)) > kOccasionMax)
        return invalid("agreed.error.occasion", "occasion");
    return done();
}

Result<ReferenceId> ReferenceService::record(const NewReference& wanted) {
    if (!may_record()) return Error{Refusal::forbidden, "agreed.error.not-allowed"};
    const auto entry = VT_TRY(agreement(wanted.room, wanted.entry_id));
    VT_TRY(check(wanted, entry));
    const std::string by{work_.actor.signed_in() ? std::string_view{work_.actor.person.value}
                                                 : kSystem};
    const Reference reference{.id = ReferenceId::random(),
                              .room = wanted.room,
                              .entry_id = wanted.entry_id,
                              .title = entry.title,
                              .where = entry.where,
                              .link = entry.link,
                              .body = *body_from_code(wanted.body),
                              .day = wanted.day,
                              .occasion = one_line(wanted.occasion),
                              .recorded_by = by};
    if (!ReferenceStore{work_.db}.insert(reference))
        return Error{Refusal::conflict, "agreed.error.recorded-already", {}, "day"};
    const std::string cited = reference.room + ":" + reference.entry_id;
    work_.log({.type = "agreed.reference-recorded",
               .object = reference.id.value,
               .data = cited + "\n" + reference.day.iso() + "\n" + reference.occasion,
               .context = code(reference.body)});
    return reference.id;
}

Done ReferenceService::withdraw(const ReferenceId& id) {
    const auto reference = find(id);
    if (!reference) return Error{Refusal::not_found, "agreed.error.unknown"};
    if (!may_withdraw(*reference)) return Error{Refusal::forbidden, "agreed.error.not-allowed"};
    VT_CHECK(ReferenceStore{work_.db}.withdraw(id, work_.clock.now()));
    work_.log({.type = "agreed.reference-withdrawn", .object = id.value});
    return done();
}

std::optional<Reference> ReferenceService::find(const ReferenceId& id) const {
    return ReferenceStore{work_.db}.find(id);
}

std::int64_t ReferenceService::count() const {
    return ReferenceStore{work_.db}.count();
}

std::vector<Reference> ReferenceService::newest(int skip, int most) const {
    auto references = ReferenceStore{work_.db}.newest(skip, most);
    for (Reference& reference : references)
        if (is_for_others(reference)) reference.title = reference.where = reference.link = "";
    return references;
}

}  // namespace vt::agreed
