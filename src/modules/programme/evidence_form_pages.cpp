// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "modules/programme/evidence_pages.h"
#include "modules/programme/limits.h"
#include "modules/programme/measure_service.h"
#include "modules/programme/sharing.h"
#include "modules/programme/words.h"
#include "web/components/alert.h"

namespace vt::programme {
namespace {

using content::EvidenceKind;

constexpr std::array kKinds{EvidenceKind::conversation, EvidenceKind::decision,
                            EvidenceKind::document, EvidenceKind::reference};
constexpr std::array kForms{Form::open, Form::closed, Form::informal};

// One evidence form in the making.
struct EvidenceForm {
    const web::Visit& visit;
    const MeasurePage& page;
    web::Form form;

    web::Field field(std::string_view name, std::string_view label,
                     std::string_view hint = {}) const {
        return {.name = std::string{name},
                .label = std::string{visit.text(label)},
                .hint = hint.empty() ? std::string{} : std::string{visit.text(hint)}};
    }
    web::Field optional(std::string_view name, std::string_view label,
                        std::string_view hint = {}) const {
        web::Field made = field(name, label, hint);
        made.optional = true;
        return made;
    }
    bool is_shared() const { return page.measure.sharing == content::Sharing::shared; }
};

// A kind that no rule of the measure counts would be recorded in vain.
bool counts(const MeasureView& measure, EvidenceKind kind) {
    return std::any_of(measure.rules.begin(), measure.rules.end(), [&](const content::Rule& rule) {
        return rule.kinds.empty() ||
               std::find(rule.kinds.begin(), rule.kinds.end(), kind) != rule.kinds.end();
    });
}

bool names_bodies(const MeasureView& measure) {
    return std::any_of(measure.rules.begin(), measure.rules.end(),
                       [](const content::Rule& rule) { return !rule.bodies.empty(); });
}

const Occurrence* asked_for(const EvidenceForm& made) {
    const auto id = OccurrenceId::parse(made.visit.query.value("moment"));
    if (!id) return nullptr;
    for (const Occurrence& occurrence : made.page.occurrences)
        if (occurrence.id == *id) return &occurrence;
    return nullptr;
}

void kind_and_day(EvidenceForm& made) {
    std::vector<web::Option> kinds;
    for (const EvidenceKind kind : kKinds)
        if (counts(made.page.measure, kind)) {
            const std::string code{content::code(kind)};
            kinds.push_back(
                {.value = code,
                 .text = std::string{made.visit.text("programme.evidence.kind." + code)}});
        }
    web::Field field = made.field("kind", "programme.evidence.kind-label");
    if (kinds.size() == 1) field.value = kinds.front().value;
    made.form.radios(field, kinds);
    made.form.date(made.field("day", "programme.evidence.day"));
}

void public_or_not(EvidenceForm& made) {
    const bool chooses = made.page.measure.sharing == content::Sharing::public_acts &&
                         made.page.may_record && made.page.may_record_public_act;
    if (!chooses) return;
    const auto option = [&](std::string value, std::string_view text, std::string_view hint) {
        return web::Option{.value = std::move(value),
                           .text = std::string{made.visit.text(text)},
                           .hint = std::string{made.visit.text(hint)}};
    };
    made.form.radios(
        made.field("public", "programme.evidence.public-label"),
        {option("ja", "programme.evidence.public-yes", "programme.evidence.public-yes-hint"),
         option("nee", "programme.evidence.public-no", "programme.evidence.public-no-hint")});
}

void bodies(EvidenceForm& made) {
    if (!names_bodies(made.page.measure) && made.page.measure.day_only) return;
    const Occurrence* occurrence = asked_for(made);
    std::vector<web::Option> options;
    for (const std::string body : {"council", "executive"})
        options.push_back({.value = body,
                           .text = capitalised(say(made.visit, body_word(body))),
                           .checked = occurrence != nullptr && occurrence->window.body == body});
    constexpr std::string_view label = "programme.evidence.body";
    constexpr std::string_view hint = "programme.evidence.body-hint";
    const bool asked = asks_body(made.page.measure);
    const auto field = asked ? made.field("body", label, hint) : made.optional("body", label);
    made.form.checkboxes(field, options);
}

void words(EvidenceForm& made) {
    made.form.text(made.field("title", "programme.evidence.title-label"),
                   {.characters_max = static_cast<int>(kTitleMax)});
    made.form.area(
        made.optional("report", "programme.evidence.report", "programme.evidence.report-hint"),
        static_cast<int>(kReportMax));
    made.form.text(made.optional("reference", "programme.evidence.reference",
                                 "programme.evidence.reference-hint"));
    std::vector<web::Option> forms;
    for (const Form form : kForms)
        forms.push_back({.value = std::string{code(form)}, .text = say(made.visit, word(form))});
    made.form.select(made.optional("form", "programme.evidence.form"), forms,
                     made.visit.text("programme.evidence.form-none"));
}

void numbers(EvidenceForm& made) {
    const web::TextOptions narrow{.kind = web::TextKind::number, .narrow = true};
    made.form.text(
        made.optional("present", "programme.evidence.present", "programme.evidence.present-hint"),
        narrow);
    made.form.text(made.optional("invited", "programme.evidence.invited"), narrow);
}

bool is_open(const EvidenceForm& made, const Occurrence& occurrence) {
    return !occurrence.skipped && std::none_of(made.page.evidence.begin(), made.page.evidence.end(),
                                               [&](const Evidence& evidence) {
                                                   return !evidence.withdrawn &&
                                                          evidence.occurrence == occurrence.id;
                                               });
}

void moments(EvidenceForm& made) {
    std::vector<web::Option> options;
    for (const Occurrence& occurrence : made.page.occurrences)
        if (is_open(made, occurrence))
            options.push_back(
                {.value = occurrence.id.value,
                 .text = for_body(made.visit, made.visit.texts.day(occurrence.planned),
                                  occurrence.window.body)});
    if (options.empty()) return;
    web::Field field =
        made.optional("occurrence", "programme.evidence.moment", "programme.evidence.moment-hint");
    if (const Occurrence* occurrence = asked_for(made)) field.value = occurrence->id.value;
    made.form.select(field, options, made.visit.text("programme.evidence.moment-none"));
}

// One record may not tell of measures that others may see less of.
void other_measures(EvidenceForm& made, const std::vector<MeasureView>& measures) {
    std::vector<web::Option> options;
    for (const MeasureView& measure : measures)
        if (measure.sharing == content::Sharing::shared && !measure.day_only && measure.asks() &&
            measure.id != made.page.measure.id && may_record(made.visit.actor(), measure, false))
            options.push_back(
                {.value = measure.id, .text = measure.title_in(made.visit.texts.language())});
    if (options.empty()) return;
    made.form.checklist(made.optional("measures", "programme.evidence.measures"), options);
}

void attachments(EvidenceForm& made) {
    const bool again = !made.visit.form.files().empty();
    made.form.file(made.optional("attachments", "programme.evidence.attachments",
                                 again ? "programme.evidence.attachments-again"
                                       : "programme.evidence.attachments-hint"),
                   "", true);
}

void why_only_a_day(EvidenceForm& made) {
    html::Html notice;
    web::notice(notice, made.visit,
                {.title = std::string{made.visit.text("programme.evidence.day-only")},
                 .text = std::string{made.visit.text("programme.measure.day-only")}});
    made.form.content(notice);
}

}  // namespace

bool asks_body(const MeasureView& measure) {
    return std::all_of(measure.rules.begin(), measure.rules.end(),
                       [](const content::Rule& rule) { return !rule.bodies.empty(); });
}

html::Html evidence_form(const web::Visit& visit, const PageGround& ground, const MeasurePage& page,
                         const std::vector<Error>& faults) {
    const std::string path = measure_path(page.measure.id);
    EvidenceForm made{visit, page, web::Form{visit, path + "/vastleggen", faults}};
    const bool day_only = page.measure.day_only;
    if (day_only) why_only_a_day(made);
    public_or_not(made);
    kind_and_day(made);
    bodies(made);
    if (!day_only) {
        words(made);
        names_warning(made.form, visit, faults);
    }
    if (made.is_shared()) numbers(made);
    moments(made);
    if (!day_only) {
        attachments(made);
        other_measures(made, MeasureService{visit.work, ground.grounds}.all());
    }
    made.form.submit(visit.text("programme.evidence.submit"), path);
    return made.form.finish();
}

}  // namespace vt::programme
