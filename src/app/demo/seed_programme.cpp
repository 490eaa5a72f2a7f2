// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/seed_programme.h"

#include <algorithm>

#include "app/compose.h"
#include "app/demo/paper.h"
#include "files/files.h"
#include "identity/directory.h"
#include "modules/programme/attendance_service.h"
#include "modules/programme/dialogue_service.h"
#include "modules/programme/evidence_service.h"
#include "modules/programme/measure_service.h"
#include "modules/programme/occurrence_service.h"
#include "modules/programme/term_service.h"

namespace vt::app::demo {
namespace {

using namespace programme;
using content::EvidenceKind;

constexpr int kPreparedDaysBefore = 21;

EvidenceKind kind_of(const Node& event) {
    const auto kind = text(event, "kind");
    if (kind == "besluit") return EvidenceKind::decision;
    if (kind == "document" || kind == "registratie") return EvidenceKind::document;
    if (kind == "verwijzing") return EvidenceKind::reference;
    return EvidenceKind::conversation;
}

std::vector<std::string> bodies_of(const Node& event) {
    const auto body = text(event, "body");
    return body.empty() ? std::vector<std::string>{} : std::vector{body};
}

// Who records: what holds per appointment the mayor, what is the mayor's circle the mayor, the rest
// the clerk.
std::string recorder(const Node& event) {
    if (flag(event, "mayorAlone")) return "bm";
    const auto* measure = content::find_measure(words(event, "measures").front());
    if (measure && measure->sharing == content::Sharing::owner_only)
        return measure->responsible == "mayor" ? "bm" : "gr";
    if (measure && measure->sharing == content::Sharing::public_acts && !flag(event, "publicAct"))
        return "bm";
    return "gr";
}

// Of some measures a day is all that may be kept: not even a public message. What was sealed has
// the title of its measure, and nothing of its own.
std::string title_of(const Node& event) {
    const auto* measure = content::find_measure(words(event, "measures").front());
    if (measure->day_only) return {};
    const auto own = text(event, "title");
    return own.empty() ? std::string{measure->title.nl} : own;
}

// All members of that day but the absent; whoever was not a member then only caught up.
std::vector<Attended> attendance_of(Stage& stage, const Node& event, const identity::Work& work,
                                    Day at) {
    std::vector<Attended> attendance;
    const auto body = identity::body_from_code(text(event, "body"));
    if (!body || text(event, "kind") != "gesprek") return attendance;
    const auto absent = words(event, "absent");
    for (const auto& member : identity::Directory{work.db}.members(*body, at)) {
        const bool missed = std::any_of(absent.begin(), absent.end(), [&](const auto& id) {
            return stage.cast.at(id) == member.id;
        });
        attendance.push_back({member.id, missed ? Presence::absent : Presence::present});
    }
    return attendance;
}

std::vector<files::FileId> attachments_of(const Node& event, const identity::Work& work) {
    std::vector<files::FileId> ids;
    for (const auto& name : words(event, "attachments"))
        if (name.ends_with(".pdf"))
            ids.push_back(must(files::store(work, name, paper(name)), name));
    return ids;
}

std::optional<CodeRevision> revision_of(const Node& event) {
    if (text(event, "codeRevision") != "ja") return std::nullopt;
    return CodeRevision{true, text(event, "conclusion")};
}

DialoguePlan plan_of(Stage& stage, const Node& event) {
    const auto tone = text(event, "tone");
    DialoguePlan plan{.title = text(event, "title"),
                      .goal = text(event, "goal"),
                      .tone = tone == "juridisch" ? Tone::legal : Tone::interactive,
                      .form = Form::informal,
                      .bodies = bodies_of(event),
                      .day = *day(event, "date"),
                      .starts = text(event, "body") == "executive" ? "09:30" : "19:30",
                      .points_to_self_scan = flag(event, "selfScan"),
                      .measures = words(event, "measures")};
    if (text(event, "facilitator") == "b1") plan.facilitator = "Bureau Ronde Tafel";
    if (const auto by = text(event, "openedBy"); !by.empty()) plan.opened_by = stage.cast.at(by);
    if (const auto by = text(event, "closedBy"); !by.empty()) plan.closed_by = stage.cast.at(by);
    return plan;
}

void hold_dialogue(Stage& stage, const Node& event) {
    const Day at = *day(event, "date");
    DialogueId id;
    stage.act(at.plus_days(-kPreparedDaysBefore), "gr", [&](const identity::Work& work) {
        id = must(DialogueService{work, grounds()}.prepare(plan_of(stage, event)),
                  text(event, "id"));
    });
    stage.act(at, "gr", [&](const identity::Work& work) {
        const auto attendance = attendance_of(stage, event, work, at);
        must(DialogueService{work, grounds()}.hold(
                 id, {.conclusions = text(event, "conclusion"),
                      .code_revision = revision_of(event),
                      .attendance = attendance,
                      .present = attendance.empty() ? number(event, "present") : std::nullopt,
                      .invited = attendance.empty() ? number(event, "invited") : std::nullopt,
                      .attachments = attachments_of(event, work),
                      .names_confirmed = true}),
             text(event, "id"));
    });
}

void record(Stage& stage, const Node& event) {
    const Day at = *day(event, "date");
    stage.act(at, recorder(event), [&](const identity::Work& work) {
        const auto attendance = attendance_of(stage, event, work, at);
        must(EvidenceService{work, grounds()}.record(
                 {.day = at,
                  .kind = kind_of(event),
                  .title = title_of(event),
                  .report = text(event, "conclusion"),
                  .reference = text(event, "reference"),
                  .bodies = bodies_of(event),
                  .public_act = flag(event, "publicAct") || text(event, "visibility") == "openbaar",
                  .measures = words(event, "measures"),
                  .present = attendance.empty() ? number(event, "present") : std::nullopt,
                  .invited = attendance.empty() ? number(event, "invited") : std::nullopt,
                  .attachments = attachments_of(event, work),
                  .attendance = attendance}),
             text(event, "id"));
    });
}

// Whoever caught up did so with what was last held for their body before.
void catch_up(Stage& stage, const Node& event) {
    const Day at = *day(event, "date");
    stage.act(at, "gr", [&](const identity::Work& work) {
        AttendanceService attendance{work, grounds()};
        const auto all =
            EvidenceService{work, grounds()}.of_measure(words(event, "measures").front());
        for (const auto& person : words(event, "caughtUp"))
            for (const auto& held : all) {
                if (held.day >= at || !held.concerns("council")) continue;
                const auto done = attendance.record_catch_up(held.id, stage.cast.at(person), at);
                if (!done && done.error().kind != Refusal::conflict) must(done, person);
            }
    });
}

// The planned occurrence of this measure and body that lies nearest to `at`.
std::optional<Occurrence> nearest(const identity::Work& work, const std::string& measure,
                                  const std::string& body, Day at) {
    std::optional<Occurrence> best;
    const auto distance = [&](const Occurrence& o) {
        return o.window.days.contains(at) ? 0 : std::abs(days_between(o.window.days.last, at));
    };
    for (const auto& occurrence : OccurrenceService{work, grounds()}.all())
        if (occurrence.measure == measure && (body.empty() || occurrence.window.body == body))
            if (!best || distance(occurrence) < distance(*best)) best = occurrence;
    return best;
}

void move_planned(Stage& stage, const Node& event, Day seen_on, Day window_day, Day planned) {
    for (const auto& measure : words(event, "measures"))
        stage.act(seen_on, recorder(event), [&](const identity::Work& work) {
            const auto found = nearest(work, measure, text(event, "body"), window_day);
            if (!found || planned < found->window.days.first) return;
            must(OccurrenceService{work, grounds()}.move(found->id, planned), text(event, "id"));
        });
}

void skip_occasion(Stage& stage, const Node& event) {
    const auto reason = text(event, "reason");
    if (reason.empty()) return;  // Moved to a later day; told by what was held then.
    const Day at = *day(event, "date");
    stage.act(at, "gr", [&](const identity::Work& work) {
        OccurrenceService occurrences{work, grounds()};
        const auto id = must(
            occurrences.plan_occasion(words(event, "measures").front(), at, text(event, "body")),
            text(event, "id"));
        must(occurrences.skip(id, reason), text(event, "id"));
    });
}

bool is_dialogue(const Node& event) {
    return text(event, "kind") == "gesprek" && !text(event, "title").empty() &&
           (!text(event, "formality").empty() || text(event, "status") == "gepland");
}

void tell(Stage& stage, const Node& event, Day today) {
    const auto status = text(event, "status");
    const Day at = *day(event, "date");
    if (words(event, "measures").empty()) return;
    if (status == "gepland") {
        if (is_dialogue(event))
            stage.act(today, "gr", [&](const identity::Work& work) {
                must(DialogueService{work, grounds()}.prepare(plan_of(stage, event)),
                     text(event, "id"));
            });
        return move_planned(stage, event, today, at, at);
    }
    if (status == "te laat")
        return move_planned(stage, event, at, day(event, "due").value_or(at), today.plus_days(15));
    if (status == "overgeslagen") return skip_occasion(stage, event);
    if (!words(event, "caughtUp").empty()) catch_up(stage, event);
    return is_dialogue(event) ? hold_dialogue(stage, event) : record(stage, event);
}

void set_up_term(Stage& stage, const Node& town) {
    const auto& term = town.at("term").as_object();
    TermTyped typed{.elections = *day(term, "elections"),
                    .from = *day(term, "from"),
                    .until = *day(term, "to"),
                    .executive_from = day(term, "executiveFrom")};
    for (const auto& recess : list(term, "recess"))
        typed.recess.push_back({text(recess, "name"), {*day(recess, "from"), *day(recess, "to")}});
    stage.act(typed.from, "gr", [&](const identity::Work& work) {
        must(TermService{work, grounds()}.set_up(typed), "term");
        must(MeasureService{work, grounds()}.adopt("gentle-agreement"), "adopt");
        must(MeasureService{work, grounds()}.adopt("code-working-group"), "adopt");
    });
}

// The executive took office halfway the second quarter: what that quarter asked of it was let go.
void skip_first_quarter(Stage& stage, const Node& town) {
    const Day at =
        day(town.at("term").as_object(), "executiveFrom")->plus_days(kPreparedDaysBefore);
    stage.act(at, "gr", [&](const identity::Work& work) {
        OccurrenceService occurrences{work, grounds()};
        for (const auto& occurrence : occurrences.all())
            if (occurrence.recurrence == content::Recurrence::quarterly &&
                occurrence.window.body == "executive" && occurrence.window.days.contains(at))
                must(occurrences.skip(occurrence.id, "Het college is net begonnen."), "skip");
    });
}

}  // namespace

void seed_programme(Stage& stage, const Node& town) {
    set_up_term(stage, town);
    skip_first_quarter(stage, town);
    auto events = list(town, "events");
    std::stable_sort(events.begin(), events.end(), [](const Node& a, const Node& b) {
        return text(a, "date") < text(b, "date");
    });
    for (const auto& event : events) tell(stage, event, *day(town, "today"));
}

}  // namespace vt::app::demo
