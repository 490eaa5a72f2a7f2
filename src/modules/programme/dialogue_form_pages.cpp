// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "identity/directory.h"
#include "modules/programme/limits.h"
#include "modules/programme/measure_service.h"
#include "modules/programme/meeting_pages.h"
#include "modules/programme/occurrence_service.h"
#include "modules/programme/overview_service.h"
#include "modules/programme/sharing.h"
#include "modules/programme/words.h"
#include "web/components/details.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Office;
using identity::Right;

constexpr std::string_view kUsualMeasure = "peacetime-dialogue";
constexpr int kMomentsBefore = 60;  // Days.
constexpr int kMomentsAhead = 365;

constexpr std::array kOpeners{Office::mayor,
                              Office::acting_mayor,
                              Office::deputy_mayor,
                              Office::deputy_chair,
                              Office::council_clerk,
                              Office::deputy_clerk,
                              Office::municipal_secretary,
                              Office::alderman,
                              Office::integrity_coordinator};

// One form in the making, filled in with `plan`.
struct Preparing {
    const web::Visit& visit;
    const DialoguePlan& plan;
    web::Form form;

    web::Field field(std::string_view name, const std::string& value, bool optional = false,
                     bool hint = false) const {
        const std::string key = "programme.dialogue." + std::string{name};
        return {.name = std::string{name},
                .label = words(visit, key),
                .hint = hint ? words(visit, key + "-hint") : std::string{},
                .value = value,
                .optional = optional};
    }
};

template <class Kind, std::size_t N>
std::vector<web::Option> explained(const web::Visit& visit, const std::array<Kind, N>& kinds,
                                   const std::string& key) {
    std::vector<web::Option> options;
    for (const Kind kind : kinds) {
        const std::string value{code(kind)};
        options.push_back(
            {.value = value, .text = say(visit, word(kind)), .hint = words(visit, key + value)});
    }
    return options;
}

std::vector<web::Option> opener_options(const web::Visit& visit) {
    identity::Directory directory{visit.work.db};
    std::vector<web::Option> options;
    for (const Office office : kOpeners)
        for (const identity::Person& person : directory.holders(office, visit.today())) {
            const auto known = [&](const web::Option& one) { return one.value == person.id.value; };
            if (std::any_of(options.begin(), options.end(), known)) continue;
            const std::string name = person.short_name();
            options.push_back(
                {.value = person.id.value,
                 .text = visit.text("programme.dialogue.person-office",
                                    {name, office_name(visit, identity::code(office))})});
        }
    return options;
}

bool takes_conversation(const MeasureView& measure) {
    return std::any_of(measure.rules.begin(), measure.rules.end(), [](const content::Rule& rule) {
        return rule.kinds.empty() ||
               std::find(rule.kinds.begin(), rule.kinds.end(),
                         content::EvidenceKind::conversation) != rule.kinds.end();
    });
}

// One record may not tell of measures that not everyone sees.
std::vector<MeasureView> served_by_dialogues(const web::Visit& visit, const PageGround& ground) {
    auto measures = MeasureService{visit.work, ground.grounds}.all();
    std::erase_if(measures, [&](const MeasureView& measure) {
        return measure.sharing != content::Sharing::shared || measure.day_only || !measure.asks() ||
               !takes_conversation(measure) || !may_record(visit.actor(), measure, false);
    });
    return measures;
}

void about(Preparing& made, const std::vector<Error>& faults) {
    made.form.text(made.field("title", made.plan.title),
                   {.characters_max = static_cast<int>(kTitleMax)});
    made.form.area(made.field("goal", made.plan.goal, true, true), static_cast<int>(kReportMax), 3);
    names_warning(made.form, made.visit, faults);
    made.form.radios(made.field("tone", std::string{code(made.plan.tone)}),
                     explained(made.visit, std::array{Tone::legal, Tone::interactive, Tone::mixed},
                               "programme.dialogue.tone-about."));
    made.form.radios(made.field("form", std::string{code(made.plan.form)}),
                     explained(made.visit, std::array{Form::open, Form::closed, Form::informal},
                               "programme.dialogue.form-about."));
}

void when_and_where(Preparing& made) {
    made.form.heading(made.visit.text("programme.dialogue.when-and-where"));
    std::vector<web::Option> bodies;
    for (const std::string body : {"council", "executive"})
        bodies.push_back({.value = body,
                          .text = capitalised(say(made.visit, body_word(body))),
                          .checked = std::find(made.plan.bodies.begin(), made.plan.bodies.end(),
                                               body) != made.plan.bodies.end()});
    made.form.checkboxes(made.field("body", "", true, true), bodies);
    made.form.date(made.field("day", made.plan.day == Day{} ? "" : as_typed(made.plan.day)));
    made.form.text(made.field("starts", made.plan.starts, true, true), {.narrow = true});
    made.form.text(made.field("place", made.plan.place, true));
}

void who(Preparing& made) {
    made.form.heading(made.visit.text("programme.dialogue.who"));
    const auto people = opener_options(made.visit);
    const std::string nobody = words(made.visit, "programme.dialogue.nobody-yet");
    made.form.text(made.field("facilitator", made.plan.facilitator, true, true));
    made.form.select(made.field("opened_by", made.plan.opened_by.value, true), people, nobody);
    made.form.area(made.field("opening_notes", made.plan.opening_notes, true, true),
                   static_cast<int>(kNotesMax));
    made.form.select(made.field("closed_by", made.plan.closed_by.value, true), people, nobody);
    made.form.area(made.field("closing_notes", made.plan.closing_notes, true),
                   static_cast<int>(kNotesMax));
}

void content_of_meeting(Preparing& made) {
    made.form.heading(made.visit.text("programme.dialogue.content"));
    made.form.area(made.field("programme", made.plan.programme, true, true),
                   static_cast<int>(kNotesMax));
    made.form.area(made.field("material", made.plan.material, true, true),
                   static_cast<int>(kNotesMax));
    made.form.checkbox(
        made.field("self_scan", made.plan.points_to_self_scan ? "ja" : "", true, true));
}

// What is planned and neither done nor skipped; of one day what must be done first comes first.
std::vector<Occurrence> unsettled(const web::Visit& visit, const PageGround& ground) {
    std::set<OccurrenceId> settled;
    if (const auto now = OverviewService{visit.work, ground.grounds}.posture())
        for (const TimelineRow& row : now->timeline)
            for (const Asked& asked : row.marks)
                if (asked.occurrence && (asked.settlement == Settlement::done ||
                                         asked.settlement == Settlement::skipped))
                    settled.insert(*asked.occurrence);
    auto open = OccurrenceService{visit.work, ground.grounds}.all();
    std::erase_if(open, [&](const Occurrence& one) {
        return one.skipped.has_value() || settled.contains(one.id);
    });
    std::stable_sort(open.begin(), open.end(), [](const Occurrence& left, const Occurrence& right) {
        return std::pair{left.planned, left.window.due} <
               std::pair{right.planned, right.window.due};
    });
    return open;
}

// Moments near today that nothing has settled; two that read the same are one, the one that must
// be done first.
std::vector<web::Option> moment_options(const Preparing& made, const PageGround& ground,
                                        const std::vector<MeasureView>& measures) {
    const web::Visit& visit = made.visit;
    std::vector<web::Option> options;
    for (const Occurrence& one : unsettled(visit, ground)) {
        const auto measure = std::find_if(measures.begin(), measures.end(),
                                          [&](const auto& view) { return view.id == one.measure; });
        const int ahead = days_between(visit.today(), one.planned);
        const bool chosen = made.plan.occurrence == one.id;
        const bool near = ahead >= -kMomentsBefore && ahead <= kMomentsAhead;
        if (measure == measures.end() || (!near && !chosen)) continue;
        const std::string title =
            for_body(visit, measure->title_in(visit.texts.language()), one.window.body);
        web::Option option{
            .value = one.id.value,
            .text = visit.text("programme.dialogue.moment", {title, visit.texts.day(one.planned)})};
        const auto same =
            std::find_if(options.begin(), options.end(),
                         [&](const web::Option& other) { return other.text == option.text; });
        if (same == options.end())
            options.push_back(std::move(option));
        else if (chosen)
            *same = std::move(option);
    }
    return options;
}

void serves(Preparing& made, const PageGround& ground) {
    made.form.heading(made.visit.text("programme.dialogue.serves"));
    const auto measures = served_by_dialogues(made.visit, ground);
    const auto& chosen = made.plan.measures;
    std::vector<web::Option> options;
    for (const MeasureView& measure : measures)
        options.push_back(
            {.value = measure.id,
             .text = measure.title_in(made.visit.texts.language()),
             .checked = std::find(chosen.begin(), chosen.end(), measure.id) != chosen.end()});
    made.form.checklist(made.field("measures", "", false, true), options);
    const auto moments = moment_options(made, ground, measures);
    if (moments.empty()) return;
    made.form.select(
        made.field("occurrence", made.plan.occurrence ? made.plan.occurrence->value : "", true,
                   true),
        moments, made.visit.text("programme.dialogue.no-moment"));
}

void handbook_advice(html::Html& html, const web::Visit& visit) {
    std::vector<std::string> bullets;
    for (const content::Advice& advice : content::advice())
        if (advice.measure == kUsualMeasure)
            bullets.emplace_back(advice.title.in(visit.texts.language()));
    web::details(
        html, visit.text("programme.dialogue.advice"),
        [&](html::Html& part) { web::bullet_list(part, bullets); }, true);
}

http::Response form_page(const web::Visit& visit, const PageGround& ground,
                         const std::optional<Dialogue>& current, const DialoguePlan& plan,
                         const std::vector<Error>& faults) {
    const std::string back = current ? dialogue_path(current->id) : std::string{kDialoguesPath};
    const std::string action = back + (current ? "/wijzigen" : "/nieuw");
    Preparing made{visit, plan, web::Form{visit, action, faults}};
    about(made, faults);
    when_and_where(made);
    who(made);
    content_of_meeting(made);
    serves(made, ground);
    made.form.submit(visit.text("programme.dialogue.save"), back);

    const std::string title =
        words(visit, current ? "programme.dialogue.change" : "programme.dialogue.prepare");
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("programme.dialogue.prepare-intro")});
    handbook_advice(body, visit);
    body.append(made.form.finish());
    return web::page(visit,
                     {.title = title,
                      .above = current ? above_dialogue(visit, *current) : above_dialogues(visit),
                      .refusal = first_of(faults)},
                     std::move(body));
}

Result<identity::PersonId> typed_person(const web::Visit& visit, std::string_view field) {
    const std::string text = typed(visit, field);
    if (text.empty()) return identity::PersonId{};
    const auto id = identity::PersonId::parse(text);
    if (!id) return invalid("unknown_person", field);
    return *id;
}

void read_about(Reading& form, const web::Visit& visit, DialoguePlan& plan) {
    plan.title = typed(visit, "title");
    form.check(filled(plan.title, kTitleMax, "title", "title_missing"));
    plan.goal = typed(visit, "goal");
    form.check(fits(plan.goal, kReportMax, "goal"));
    check_names(form, visit, {"title", "goal"});
    const auto tone = tone_from_code(typed(visit, "tone"));
    if (!tone) form.check(invalid("no_tone", "tone"));
    plan.tone = tone.value_or(plan.tone);
    const auto form_of_it = form_from_code(typed(visit, "form"));
    if (!form_of_it) form.check(invalid("no_form", "form"));
    plan.form = form_of_it.value_or(plan.form);
}

void read_when_and_who(Reading& form, const web::Visit& visit, DialoguePlan& plan) {
    for (const auto body : visit.form.values("body")) plan.bodies.emplace_back(body);
    plan.day = form.value(typed_day(visit, "day"));
    plan.starts = typed(visit, "starts");
    if (!plan.starts.empty() && !is_time_of_day(plan.starts))
        form.check(invalid("no_time_of_day", "starts"));
    plan.place = typed(visit, "place");
    plan.facilitator = typed(visit, "facilitator");
    plan.opened_by = form.value(typed_person(visit, "opened_by"));
    plan.closed_by = form.value(typed_person(visit, "closed_by"));
}

DialoguePlan typed_plan(Reading& form, const web::Visit& visit) {
    DialoguePlan plan;
    read_about(form, visit, plan);
    read_when_and_who(form, visit, plan);
    plan.opening_notes = typed(visit, "opening_notes");
    plan.closing_notes = typed(visit, "closing_notes");
    plan.programme = typed(visit, "programme");
    plan.material = typed(visit, "material");
    plan.points_to_self_scan = typed(visit, "self_scan") == "ja";
    for (const auto measure : visit.form.values("measures")) plan.measures.emplace_back(measure);
    if (plan.measures.empty()) form.check(invalid("no_measure", "measures"));
    const std::string moment = typed(visit, "occurrence");
    if (!moment.empty()) {
        plan.occurrence = OccurrenceId::parse(moment);
        if (!plan.occurrence) form.check(invalid("unknown_occurrence", "occurrence"));
    }
    return plan;
}

// What the form starts with: the measure or the moment that the link named.
DialoguePlan first_plan(const web::Visit& visit, const PageGround& ground) {
    DialoguePlan plan;
    plan.measures = {std::string{kUsualMeasure}};
    const auto named = OccurrenceId::parse(visit.query.value("moment"));
    const auto moment =
        named ? OccurrenceService{visit.work, ground.grounds}.find(*named)
              : Result<Occurrence>{Error{Refusal::not_found, "programme.error.unknown_occurrence"}};
    if (!moment) return plan;
    plan.measures = {moment->measure};
    plan.occurrence = moment->id;
    plan.day = moment->planned;
    if (!moment->window.body.empty()) plan.bodies = {moment->window.body};
    return plan;
}

http::Response blank(web::Visit& visit, PageGround& ground) {
    return form_page(visit, ground, std::nullopt, first_plan(visit, ground), {});
}

http::Response prepare(web::Visit& visit, PageGround& ground) {
    Reading form;
    const DialoguePlan plan = typed_plan(form, visit);
    if (!form.is_right()) return form_page(visit, ground, std::nullopt, {}, form.faults());
    const auto prepared = DialogueService{visit.work, ground.grounds}.prepare(plan);
    if (prepared) return web::saved(visit, dialogue_path(*prepared), "voorbereid");
    return web::refused(visit, prepared.error(), [&](const Error& refusal) {
        return form_page(visit, ground, std::nullopt, {}, {refusal});
    });
}

http::Response filled_in(web::Visit& visit, PageGround& ground) {
    const auto dialogue = own_dialogue_at(visit, ground);
    if (!dialogue) return refused_page(visit, dialogue.error());
    if (dialogue->stage != DialogueStage::prepared)
        return web::see_other(visit, dialogue_path(dialogue->id));
    return form_page(visit, ground, *dialogue, dialogue->plan, {});
}

http::Response change(web::Visit& visit, PageGround& ground) {
    const auto dialogue = own_dialogue_at(visit, ground);
    if (!dialogue) return refused_page(visit, dialogue.error());
    Reading form;
    const DialoguePlan plan = typed_plan(form, visit);
    if (!form.is_right()) return form_page(visit, ground, *dialogue, dialogue->plan, form.faults());
    const Done changed = DialogueService{visit.work, ground.grounds}.change(dialogue->id, plan);
    if (changed) return web::saved(visit, dialogue_path(dialogue->id), "voorbereid");
    return web::refused(visit, changed.error(), [&](const Error& refusal) {
        return form_page(visit, ground, *dialogue, dialogue->plan, {refusal});
    });
}

}  // namespace

web::Routes dialogue_form_routes(const std::shared_ptr<PageGround>& ground) {
    // Notes for opening and closing, programme and material may be long.
    constexpr std::size_t body_max = 256 * 1024;
    const std::string fresh = std::string{kDialoguesPath} + "/nieuw";
    const std::string again = std::string{kDialoguesPath} + "/{id}/wijzigen";
    const auto record = Right::programme_record;
    return {web::get(fresh, record, with(ground, blank)),
            web::post(fresh, record, with(ground, prepare), body_max),
            web::get(again, record, with(ground, filled_in)),
            web::post(again, record, with(ground, change), body_max)};
}

}  // namespace vt::programme
