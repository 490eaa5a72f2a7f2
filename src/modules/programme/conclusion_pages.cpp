// SPDX-License-Identifier: EUPL-1.2
// What came of a dialogue: recording it makes the dialogue evidence.
#include "modules/programme/limits.h"
#include "modules/programme/meeting_pages.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;

web::Field field(const web::Visit& visit, std::string_view name, std::string_view hint = {}) {
    const std::string key = "programme.dialogue." + std::string{name};
    return {.name = std::string{name},
            .label = words(visit, key),
            .hint = hint.empty() ? std::string{} : words(visit, hint)};
}

void numbers(web::Form& form, const web::Visit& visit) {
    const web::TextOptions narrow{.kind = web::TextKind::number, .narrow = true};
    for (const std::string_view name : {"present", "invited"}) {
        web::Field number = field(visit, name);
        number.optional = true;
        form.text(number, narrow);
    }
}

void code_question(web::Form& form, const web::Visit& visit) {
    form.heading(visit.text("programme.dialogue.code-title"));
    form.radios(field(visit, "code", "programme.dialogue.code-hint"),
                {{.value = "ja", .text = words(visit, "programme.dialogue.yes")},
                 {.value = "nee", .text = words(visit, "programme.dialogue.no")}});
    form.area(field(visit, "code_reason", "programme.dialogue.no-names"),
              static_cast<int>(kReasonMax), 3);
}

http::Response form_page(const web::Visit& visit, const Dialogue& dialogue,
                         const std::vector<Error>& faults) {
    const std::string title = words(visit, "programme.dialogue.hold");
    web::Form form{visit, dialogue_path(dialogue.id, "conclusies"), faults};
    web::Field day = field(visit, "held_on");
    day.name = "day";
    day.value = as_typed(dialogue.plan.day);
    form.date(day);
    form.area(field(visit, "conclusions", "programme.dialogue.no-names"),
              static_cast<int>(kReportMax), 8);
    names_warning(form, visit, faults);
    numbers(form, visit);
    code_question(form, visit);
    form.submit(visit.text("programme.dialogue.hold-submit"), dialogue_path(dialogue.id));
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("programme.dialogue.hold-intro")});
    body.append(form.finish());
    return web::page(
        visit,
        {.title = title, .above = above_dialogue(visit, dialogue), .refusal = first_of(faults)},
        std::move(body));
}

Result<CodeRevision> typed_code_revision(const web::Visit& visit) {
    const std::string answer = typed(visit, "code");
    if (answer != "ja" && answer != "nee") return invalid("code_unanswered", "code");
    return CodeRevision{.needed = answer == "ja", .reason = typed(visit, "code_reason")};
}

DialogueHeld typed_held(Reading& form, const web::Visit& visit) {
    DialogueHeld held;
    held.day = form.value(typed_day(visit, "day"));
    held.conclusions = typed(visit, "conclusions");
    form.check(filled(held.conclusions, kReportMax, "conclusions", "conclusions_missing"));
    held.present = form.value(typed_number(visit, "present"));
    held.invited = form.value(typed_number(visit, "invited"));
    held.code_revision = form.value(typed_code_revision(visit));
    held.names_confirmed = names_confirmed(visit);
    return held;
}

http::Response form(web::Visit& visit, PageGround& ground) {
    const auto dialogue = own_dialogue_at(visit, ground);
    if (!dialogue) return refused_page(visit, dialogue.error());
    if (dialogue->stage != DialogueStage::prepared)
        return web::see_other(visit, dialogue_path(dialogue->id));
    return form_page(visit, *dialogue, {});
}

http::Response hold(web::Visit& visit, PageGround& ground) {
    const auto dialogue = own_dialogue_at(visit, ground);
    if (!dialogue) return refused_page(visit, dialogue.error());
    Reading form;
    const DialogueHeld held = typed_held(form, visit);
    if (!form.is_right()) return form_page(visit, *dialogue, form.faults());
    const auto outcome = DialogueService{visit.work, ground.grounds}.hold(dialogue->id, held);
    if (!outcome)
        return web::refused(visit, outcome.error(), [&](const Error& refusal) {
            return form_page(visit, *dialogue, {refusal});
        });
    if (!outcome->evidence)
        return form_page(
            visit, *dialogue,
            {invalid("names_found", "conclusions", {visit.texts.joined(outcome->names_found)})});
    return web::saved(visit, dialogue_path(dialogue->id), "gehouden");
}

}  // namespace

web::Routes conclusion_routes(const std::shared_ptr<PageGround>& ground) {
    const std::string path = std::string{kDialoguesPath} + "/{id}/conclusies";
    return {web::get(path, Right::programme_record, with(ground, form)),
            web::post(path, Right::programme_record, with(ground, hold))};
}

}  // namespace vt::programme
