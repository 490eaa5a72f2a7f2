// SPDX-License-Identifier: EUPL-1.2
// Who was there: a list to tick off by party, for the clerk. Everybody else sees numbers.
#include <algorithm>
#include <map>
#include <set>

#include "identity/directory.h"
#include "modules/programme/attendance_service.h"
#include "modules/programme/evidence_service.h"
#include "modules/programme/meeting_pages.h"
#include "modules/programme/sharing.h"
#include "web/components/alert.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::PersonId;
using identity::Right;

// What the list is of: a dialogue that was held, or other evidence.
struct Gathering {
    std::optional<Evidence> evidence{};  // Nothing while a dialogue was not held.
    std::string title{};
    std::string path{};  // Of its own page.
    std::vector<web::Link> above{};
};

Result<Gathering> dialogue_gathering(const web::Visit& visit, const PageGround& ground) {
    const Dialogue dialogue = VT_TRY(dialogue_at(visit, ground));
    Gathering gathering{.title = dialogue.plan.title,
                        .path = dialogue_path(dialogue.id),
                        .above = above_dialogue(visit, dialogue)};
    if (!dialogue.evidence) return gathering;
    gathering.evidence =
        VT_TRY((EvidenceService{visit.work, ground.grounds}.find(*dialogue.evidence)));
    return gathering;
}

Result<Gathering> evidence_gathering(const web::Visit& visit, const PageGround& ground) {
    const auto id = EvidenceId::parse(visit.place("id"));
    if (!id) return Error{Refusal::not_found, "programme.error.unknown_evidence"};
    Evidence evidence = VT_TRY((EvidenceService{visit.work, ground.grounds}.find(*id)));
    Gathering gathering{.title = evidence.title, .path = evidence_path(evidence.id)};
    if (gathering.title.empty()) gathering.title = visit.texts.day(evidence.day);
    gathering.above = {programme_link(visit), {gathering.path, gathering.title}};
    gathering.evidence = std::move(evidence);
    return gathering;
}

// People under the name of their party that day; the executive together, first.
using Groups = std::map<std::string, std::vector<const NamedAttendance*>>;

// Somebody who came later can only catch up.
bool was_expected(const NamedAttendance& line) {
    return line.presence.has_value() || !line.joined.has_value();
}

Groups by_party(const web::Visit& visit, const std::vector<NamedAttendance>& lines, Day day) {
    identity::Directory directory{visit.work.db};
    std::map<PersonId, std::string> party;
    for (const auto& holding : directory.holdings({day, day}))
        if (!holding.party.empty()) party[holding.person] = holding.party;
    for (const auto& person : directory.members(identity::Body::executive, day))
        party[person.id] = capitalised(words(visit, "programme.body.executive"));
    Groups groups;
    for (const NamedAttendance& line : lines)
        if (was_expected(line)) {
            const auto at = party.find(line.person.id);
            groups[at == party.end() ? words(visit, "programme.attendance.others") : at->second]
                .push_back(&line);
        }
    return groups;
}

html::Html attendance_form(const web::Visit& visit, const Gathering& gathering,
                           const std::vector<NamedAttendance>& lines,
                           const std::optional<Error>& refusal) {
    web::Form form{visit, gathering.path + "/aanwezigheid", refusal};
    int number = 0;
    for (const auto& [party, people] : by_party(visit, lines, gathering.evidence->day)) {
        std::vector<web::Option> options;
        for (const NamedAttendance* line : people)
            options.push_back({.value = line->person.id.value,
                               .text = line->person.short_name(),
                               .checked = line->presence == Presence::present});
        form.checklist({.name = "present-" + std::to_string(++number), .label = party}, options);
    }
    form.submit(visit.text("programme.attendance.save"), gathering.path);
    return form.finish();
}

void numbers(html::Html& html, const web::Visit& visit, const Evidence& evidence) {
    if (!evidence.present || !evidence.invited)
        return web::paragraph(html, visit.text("programme.attendance.not-marked"));
    web::paragraph(
        html, visit.text("programme.dialogue.present-of",
                         {std::to_string(*evidence.present), std::to_string(*evidence.invited)}));
}

http::Response attendance_page(const web::Visit& visit, const PageGround& ground,
                               const Gathering& gathering, const std::optional<Error>& refusal) {
    const std::string title = words(visit, "programme.attendance.title");
    html::Html body;
    if (!gathering.evidence) {
        web::page_head(body, visit, {.title = title, .intro = gathering.title});
        web::empty_state(body, visit,
                         {.title = words(visit, "programme.attendance.not-held"),
                          .text = words(visit, "programme.attendance.not-held-text"),
                          .action = web::Link{gathering.path + "/conclusies",
                                              words(visit, "programme.dialogue.held-button")}});
    } else if (!is_clerk(visit.actor())) {
        web::page_head(body, visit,
                       {.title = title, .intro = visit.text("programme.attendance.numbers-only")});
        numbers(body, visit, *gathering.evidence);
    } else {
        web::page_head(body, visit,
                       {.title = title, .intro = visit.text("programme.attendance.intro")});
        const auto lines =
            AttendanceService{visit.work, ground.grounds}.list(gathering.evidence->id);
        if (!lines) return refused_page(visit, lines.error());
        body.append(attendance_form(visit, gathering, *lines, refusal));
    }
    return web::page(visit, {.title = title, .above = gathering.above, .refusal = refusal},
                     std::move(body));
}

std::vector<Attended> ticked(const web::Visit& visit, const std::vector<NamedAttendance>& lines) {
    std::set<std::string> present;
    for (const auto& [name, value] : visit.form.fields())
        if (name.starts_with("present-")) present.insert(value);
    std::vector<Attended> attendance;
    for (const NamedAttendance& line : lines) {
        if (!was_expected(line)) continue;
        Presence presence = Presence::absent;
        if (present.contains(line.person.id.value))
            presence = Presence::present;
        else if (line.presence == Presence::excused)
            presence = Presence::excused;
        attendance.push_back({line.person.id, presence});
    }
    return attendance;
}

// A form sent by mistake would make everybody absent.
bool somebody_was_there(const std::vector<Attended>& attendance) {
    return std::any_of(attendance.begin(), attendance.end(),
                       [](const Attended& one) { return one.presence == Presence::present; });
}

http::Response mark(const web::Visit& visit, const PageGround& ground,
                    const Result<Gathering>& gathering) {
    if (!gathering) return refused_page(visit, gathering.error());
    if (!gathering->evidence) return web::see_other(visit, gathering->path);
    AttendanceService service{visit.work, ground.grounds};
    const auto marked = [&]() -> Done {
        const auto lines = VT_TRY(service.list(gathering->evidence->id));
        const auto attendance = ticked(visit, lines);
        if (!somebody_was_there(attendance))
            return Error{Refusal::invalid, "programme.attendance.nobody"};
        return service.mark(gathering->evidence->id, attendance);
    }();
    if (marked) return web::saved(visit, gathering->path, "aanwezigheid");
    return web::refused(visit, marked.error(), [&](const Error& refusal) {
        return attendance_page(visit, ground, *gathering, refusal);
    });
}

http::Response show(const web::Visit& visit, const PageGround& ground,
                    const Result<Gathering>& gathering) {
    if (!gathering) return refused_page(visit, gathering.error());
    return attendance_page(visit, ground, *gathering, std::nullopt);
}

http::Response show_dialogue(web::Visit& visit, PageGround& ground) {
    return show(visit, ground, dialogue_gathering(visit, ground));
}
http::Response mark_dialogue(web::Visit& visit, PageGround& ground) {
    return mark(visit, ground, dialogue_gathering(visit, ground));
}
http::Response show_evidence(web::Visit& visit, PageGround& ground) {
    return show(visit, ground, evidence_gathering(visit, ground));
}
http::Response mark_evidence(web::Visit& visit, PageGround& ground) {
    return mark(visit, ground, evidence_gathering(visit, ground));
}

}  // namespace

web::Routes attendance_routes(const std::shared_ptr<PageGround>& ground) {
    const std::string dialogue = std::string{kDialoguesPath} + "/{id}/aanwezigheid";
    const std::string evidence = "/programma/bewijs/{id}/aanwezigheid";
    return {web::get(dialogue, Right::programme_state, with(ground, show_dialogue)),
            web::post(dialogue, Right::programme_record, with(ground, mark_dialogue)),
            web::get(evidence, Right::programme_state, with(ground, show_evidence)),
            web::post(evidence, Right::programme_record, with(ground, mark_evidence))};
}

}  // namespace vt::programme
