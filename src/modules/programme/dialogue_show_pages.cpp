// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "modules/programme/evidence_service.h"
#include "modules/programme/measure_service.h"
#include "modules/programme/meeting_pages.h"
#include "modules/programme/sharing.h"
#include "modules/programme/words.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;
using web::Status;

Status status(DialogueStage stage) {
    switch (stage) {
        case DialogueStage::prepared:
            return Status::planned;
        case DialogueStage::held:
            return Status::done;
        case DialogueStage::called_off:
            break;
    }
    return Status::skipped;
}

void dialogue_table(html::Html& html, const web::Visit& visit, std::string_view id,
                    std::string_view caption, const std::vector<Dialogue>& dialogues) {
    web::Table table{.id = std::string{id},
                     .caption = words(visit, caption),
                     .columns = {{words(visit, "programme.dialogue.title")},
                                 {.title = words(visit, "programme.dialogue.day"), .nowrap = true},
                                 {words(visit, "programme.dialogue.body")},
                                 {words(visit, "programme.dialogue.stage")}}};
    for (const Dialogue& one : dialogues) {
        html::Html name;
        web::link(name, visit, dialogue_path(one.id), web::typed_here(visit, one.plan.title));
        html::Html badge;
        web::status_badge(badge, visit, status(one.stage), say(visit, word(one.stage)));
        table.rows.push_back({std::move(name), visit.texts.day(one.plan.day),
                              bodies_in_words(visit, one.plan.bodies), std::move(badge)});
    }
    web::table(html, table);
}

http::Response list(web::Visit& visit, PageGround& ground) {
    std::vector<Dialogue> coming;
    std::vector<Dialogue> over;
    for (Dialogue& one : DialogueService{visit.work, ground.grounds}.all())
        (one.stage == DialogueStage::prepared ? coming : over).push_back(std::move(one));
    std::reverse(over.begin(), over.end());
    const bool prepares = identity::may(visit.actor(), Right::programme_record);
    const std::string title = words(visit, "programme.dialogue.list-title");
    const web::Link fresh{std::string{kDialoguesPath} + "/nieuw",
                          words(visit, "programme.dialogue.prepare")};
    std::vector<web::Link> actions;
    if (prepares) actions.push_back(fresh);
    actions.push_back({std::string{kCatchUpPath}, words(visit, "programme.catch-up.title")});
    html::Html body;
    web::page_head(body, visit,
                   {.title = title,
                    .intro = visit.text("programme.dialogue.list-intro"),
                    .actions = std::move(actions)});
    if (coming.empty())
        web::empty_state(body, visit,
                         {.title = words(visit, "programme.dialogue.none-coming"),
                          .text = words(visit, "programme.dialogue.none-coming-text")});
    else
        dialogue_table(body, visit, "coming", "programme.dialogue.coming", coming);
    if (!over.empty()) dialogue_table(body, visit, "held", "programme.dialogue.over", over);
    return web::page(visit, {.title = title, .above = {programme_link(visit)}}, std::move(body));
}

bool is_prepared_well(const DialoguePlan& plan) {
    return !plan.goal.empty() && !plan.starts.empty() && !plan.place.empty() && plan.opened_by;
}

web::Task task(const web::Visit& visit, const std::string& name, std::string path, bool is_done,
               Status otherwise = Status::not_begun) {
    return {.title = words(visit, "programme.dialogue.task." + name),
            .path = std::move(path),
            .hint = words(visit, "programme.dialogue.task-hint." + name),
            .status = is_done ? Status::done : otherwise};
}

void tasks(html::Html& html, const web::Visit& visit, const Dialogue& dialogue,
           const std::optional<Evidence>& evidence) {
    const bool is_held = dialogue.stage == DialogueStage::held;
    const bool is_past = dialogue.plan.day < visit.today();
    const auto path = [&](std::string_view part) { return dialogue_path(dialogue.id, part); };
    const std::string before = is_held ? "" : path("wijzigen");
    const std::string attendance = is_held && is_clerk(visit.actor()) ? path("aanwezigheid") : "";
    std::vector<web::Task> list;
    list.push_back(task(visit, "prepare", before, is_held || is_prepared_well(dialogue.plan)));
    list.push_back(
        task(visit, "invite", is_held ? "" : path("uitnodiging.ics"), is_held, Status::planned));
    list.push_back(task(visit, "hold", is_held ? "" : path("conclusies"), is_held,
                        is_past ? Status::attention : Status::not_begun));
    list.push_back(
        task(visit, "attendance", attendance, evidence && evidence->invited.has_value()));
    list.push_back(task(visit, "code", "", dialogue.code_revision.has_value()));
    web::section(html, {.id = "tasks", .title = visit.text("programme.dialogue.tasks")},
                 [&](html::Html& part) { web::task_list(part, visit, list); });
}

html::Html measure_links(const web::Visit& visit, const PageGround& ground,
                         const std::vector<std::string>& measures) {
    const MeasureService service{visit.work, ground.grounds};
    std::vector<html::Html> items;
    for (const std::string& id : measures)
        if (const auto measure = service.find(id)) {
            html::Html item;
            web::link(item, visit, measure_path(id), measure->title_in(visit.texts.language()));
            items.push_back(std::move(item));
        }
    html::Html list;
    web::bullet_list(list, items);
    return list;
}

void plan_facts(html::Html& html, const web::Visit& visit, const PageGround& ground,
                const DialoguePlan& plan) {
    std::vector<web::DataRow> rows;
    add_typed_row(rows, visit, "programme.dialogue.goal", plan.goal);
    add_row(rows, visit, "programme.dialogue.body", bodies_in_words(visit, plan.bodies));
    add_row(rows, visit, "programme.dialogue.day", when_in_words(visit, plan));
    add_typed_row(rows, visit, "programme.dialogue.place", plan.place);
    add_row(rows, visit, "programme.dialogue.tone", say(visit, word(plan.tone)));
    add_row(rows, visit, "programme.dialogue.form", say(visit, word(plan.form)));
    add_typed_row(rows, visit, "programme.dialogue.facilitator", plan.facilitator);
    add_row(rows, visit, "programme.dialogue.opened_by", person_name(visit, plan.opened_by));
    add_row(rows, visit, "programme.dialogue.closed_by", person_name(visit, plan.closed_by));
    if (plan.points_to_self_scan)
        add_row(rows, visit, "programme.dialogue.self-scan-row",
                visit.text("programme.dialogue.yes"));
    rows.push_back({words(visit, "programme.dialogue.serves"),
                    measure_links(visit, ground, plan.measures), std::nullopt});
    web::data_list(html, visit, rows);
}

std::vector<std::string_view> laws_of(Form form) {
    if (form == Form::closed) return {"gemeentewet-23-4", "gemeentewet-87"};
    return {"woo"};
}

html::Html law_line(const web::Visit& visit, const content::Law& law) {
    const std::string name{law.name.in(visit.texts.language())};
    const std::string article{law.article};
    std::string title = name;
    if (!article.empty())
        title = law.paragraph.empty() ? visit.text("programme.measure.article", {name, article})
                                      : visit.text("programme.measure.article-paragraph",
                                                   {name, article, law.paragraph});
    html::Html line;
    if (law.url.empty())
        html::out<"{}">(line, title);
    else
        web::external_link(line, visit, law.url, title);
    if (!law.summary.in(visit.texts.language()).empty())
        html::out<": {}">(line, law.summary.in(visit.texts.language()));
    if (law.text_date)
        web::small_print(
            line, visit.text("programme.measure.text-date", {visit.texts.day(*law.text_date)}));
    return line;
}

void what_the_form_means(html::Html& html, const web::Visit& visit, Form form) {
    const std::string summary =
        visit.text("programme.dialogue.form-means", {say(visit, word(form))});
    web::details(html, summary, [&](html::Html& part) {
        web::paragraph(part, visit.text("programme.dialogue.form-long." + std::string{code(form)}));
        std::vector<html::Html> lines;
        for (const std::string_view id : laws_of(form))
            if (const content::Law* law = content::find_law(id))
                lines.push_back(law_line(visit, *law));
        web::bullet_list(part, lines);
    });
}

void text_section(html::Html& html, const web::Visit& visit, std::string_view id,
                  std::string_view title, std::string_view text) {
    if (text.empty()) return;
    web::section(html, {.id = id, .title = visit.text(title)},
                 [&](html::Html& part) { typed_text(part, visit, text); });
}

void notes(html::Html& html, const web::Visit& visit, const Dialogue& dialogue) {
    const DialoguePlan& plan = dialogue.plan;
    if (plan.opening_notes.empty() && plan.closing_notes.empty()) return;
    text_section(html, visit, "opening", "programme.dialogue.opening_notes", plan.opening_notes);
    text_section(html, visit, "closing", "programme.dialogue.closing_notes", plan.closing_notes);
    web::more_link(
        html, visit,
        {dialogue_path(dialogue.id, "spreektekst"), words(visit, "programme.dialogue.speech")});
}

void outcome(html::Html& html, const web::Visit& visit, const Dialogue& dialogue,
             const std::optional<Evidence>& evidence) {
    if (dialogue.stage != DialogueStage::held) return;
    text_section(html, visit, "conclusions", "programme.dialogue.conclusions",
                 dialogue.conclusions);
    std::vector<web::DataRow> rows;
    if (dialogue.code_revision) {
        add_row(rows, visit, "programme.dialogue.code",
                visit.text(dialogue.code_revision->needed ? "programme.dialogue.yes"
                                                          : "programme.dialogue.no"));
        add_typed_row(rows, visit, "programme.dialogue.code_reason",
                      dialogue.code_revision->reason);
    }
    if (evidence && evidence->present && evidence->invited)
        add_row(rows, visit, "programme.dialogue.attendance",
                visit.text("programme.dialogue.present-of", {std::to_string(*evidence->present),
                                                             std::to_string(*evidence->invited)}));
    if (!rows.empty()) web::data_list(html, visit, rows);
    if (dialogue.evidence)
        web::more_link(
            html, visit,
            {evidence_path(*dialogue.evidence), words(visit, "programme.dialogue.as-evidence")});
}

std::optional<Evidence> evidence_of(const web::Visit& visit, const PageGround& ground,
                                    const Dialogue& dialogue) {
    if (!dialogue.evidence) return std::nullopt;
    auto found = EvidenceService{visit.work, ground.grounds}.find(*dialogue.evidence);
    if (!found) return std::nullopt;
    return *std::move(found);
}

void buttons(html::Html& html, const web::Visit& visit, const Dialogue& dialogue, bool own) {
    if (own && dialogue.stage == DialogueStage::called_off)
        web::post_button(html, visit,
                         {.action = dialogue_path(dialogue.id, "toch-door"),
                          .text = words(visit, "programme.dialogue.put-back")});
    if (dialogue.stage != DialogueStage::prepared) return;
    web::action_group(html, [&](html::Html& part) {
        if (own)
            web::button_link(part, visit,
                             {dialogue_path(dialogue.id, "conclusies"),
                              words(visit, "programme.dialogue.held-button")},
                             web::ButtonLook::primary);
        web::button_link(part, visit,
                         {dialogue_path(dialogue.id, "uitnodiging.ics"),
                          words(visit, "programme.dialogue.invitation")});
        if (!own) return;
        web::button_link(
            part, visit,
            {dialogue_path(dialogue.id, "wijzigen"), words(visit, "programme.dialogue.change")});
        web::button_link(
            part, visit,
            {dialogue_path(dialogue.id, "afgelasten"), words(visit, "programme.dialogue.call-off")},
            web::ButtonLook::subtle);
    });
}

http::Response show(web::Visit& visit, PageGround& ground) {
    const auto dialogue = dialogue_at(visit, ground);
    if (!dialogue) return refused_page(visit, dialogue.error());
    const bool own = DialogueService{visit.work, ground.grounds}.may_change(*dialogue);
    const auto evidence = evidence_of(visit, ground, *dialogue);
    const std::string stage = say(visit, word(dialogue->stage));
    html::Html body;
    web::page_head(body, visit, {.title = dialogue->plan.title, .above = stage, .typed = true});
    buttons(body, visit, *dialogue, own);
    outcome(body, visit, *dialogue, evidence);
    if (own && dialogue->stage != DialogueStage::called_off)
        tasks(body, visit, *dialogue, evidence);
    web::section(body, {.id = "plan", .title = visit.text("programme.dialogue.plan")},
                 [&](html::Html& part) {
                     plan_facts(part, visit, ground, dialogue->plan);
                     what_the_form_means(part, visit, dialogue->plan.form);
                 });
    text_section(body, visit, "programme", "programme.dialogue.programme",
                 dialogue->plan.programme);
    text_section(body, visit, "material", "programme.dialogue.material", dialogue->plan.material);
    notes(body, visit, *dialogue);
    return web::page(visit,
                     {.title = dialogue->plan.title,
                      .above = above_dialogues(visit),
                      .notice = done_notice(visit)},
                     std::move(body));
}

http::Response call_off_page(const web::Visit& visit, const Dialogue& dialogue,
                             const std::optional<Error>& refusal) {
    const std::string title = words(visit, "programme.dialogue.call-off");
    web::Form form{visit, dialogue_path(dialogue.id, "afgelasten"), refusal};
    form.submit_negative(visit.text("programme.dialogue.call-off-submit"),
                         dialogue_path(dialogue.id));
    const std::string intro =
        visit.text("programme.dialogue.call-off-intro", {dialogue.plan.title});
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = intro});
    body.append(form.finish());
    return web::page(visit,
                     {.title = title, .above = above_dialogue(visit, dialogue), .refusal = refusal},
                     std::move(body));
}

http::Response ask_call_off(web::Visit& visit, PageGround& ground) {
    const auto dialogue = own_dialogue_at(visit, ground);
    if (!dialogue) return refused_page(visit, dialogue.error());
    if (dialogue->stage != DialogueStage::prepared)
        return web::see_other(visit, dialogue_path(dialogue->id));
    return call_off_page(visit, *dialogue, std::nullopt);
}

http::Response call_off(web::Visit& visit, PageGround& ground) {
    const auto dialogue = own_dialogue_at(visit, ground);
    if (!dialogue) return refused_page(visit, dialogue.error());
    const Done outcome_of_it = DialogueService{visit.work, ground.grounds}.call_off(dialogue->id);
    if (outcome_of_it) return web::saved(visit, dialogue_path(dialogue->id), "afgelast");
    return web::refused(visit, outcome_of_it.error(), [&](const Error& refusal) {
        return call_off_page(visit, *dialogue, refusal);
    });
}

http::Response put_back(web::Visit& visit, PageGround& ground) {
    const auto dialogue = own_dialogue_at(visit, ground);
    if (!dialogue) return refused_page(visit, dialogue.error());
    const Done outcome_of_it = DialogueService{visit.work, ground.grounds}.put_back(dialogue->id);
    if (outcome_of_it) return web::saved(visit, dialogue_path(dialogue->id), "gaat-toch-door");
    // Pressing the button twice is no mistake.
    return web::see_other(visit, dialogue_path(dialogue->id));
}

}  // namespace

web::Routes dialogue_show_routes(const std::shared_ptr<PageGround>& ground) {
    const std::string one = std::string{kDialoguesPath} + "/{id}";
    const auto state = Right::programme_state;
    return {
        web::get(std::string{kDialoguesPath}, state, with(ground, list)),
        web::get(one, state, with(ground, show)),
        web::get(one + "/afgelasten", Right::programme_record, with(ground, ask_call_off)),
        web::post(one + "/afgelasten", Right::programme_record, with(ground, call_off)),
        web::post(one + "/toch-door", Right::programme_record, with(ground, put_back)),
    };
}

}  // namespace vt::programme
