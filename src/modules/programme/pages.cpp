// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/pages.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>

#include "base/text.h"
#include "identity/rights.h"
#include "modules/programme/limits.h"
#include "modules/programme/names.h"
#include "modules/programme/overview_service.h"
#include "modules/programme/sharing.h"
#include "modules/programme/words.h"
#include "web/components/alert.h"
#include "web/components/text.h"

namespace vt::programme {
namespace {

constexpr char kCaseStep = 'a' - 'A';

std::vector<std::string_view> owners() {
    std::vector<std::string_view> codes{"council", "executive"};
    for (const identity::Office office : identity::kOffices)
        if (can_own(identity::code(office))) codes.push_back(identity::code(office));
    return codes;
}

}  // namespace

web::Page with(std::shared_ptr<PageGround> ground, GroundedPage page) {
    return [ground = std::move(ground), page](web::Visit& visit) { return page(visit, *ground); };
}

Result<std::shared_ptr<const Posture>> posture(const web::Visit& visit, PageGround& ground) {
    if (!identity::may(visit.actor(), identity::Right::programme_state))
        return Error{Refusal::forbidden, "programme.error.not_yours_to_see"};
    // Without a term there is nothing to show: that is kept as a posture without one.
    const auto build = [&] {
        auto fresh = OverviewService{visit.work, ground.grounds}.posture();
        return fresh ? *std::move(fresh) : Posture{};
    };
    auto kept =
        ground.postures.posture(visit.municipality.id, visit.write_count, visit.today(), build);
    if (!kept->term.id) return Error{Refusal::conflict, "programme.error.no_term"};
    return kept;
}

web::Status status(State state) {
    switch (state) {
        case State::in_order:
            return web::Status::ok;
        case State::attention:
            return web::Status::attention;
        case State::late:
            return web::Status::late;
        case State::not_begun:
            return web::Status::not_begun;
        case State::not_measurable:
            return web::Status::not_measurable;
        case State::not_applicable:
            break;
    }
    return web::Status::not_applicable;
}

web::Status status(Settlement settlement) {
    switch (settlement) {
        case Settlement::done:
            return web::Status::done;
        case Settlement::skipped:
            return web::Status::skipped;
        case Settlement::late:
            return web::Status::late;
        case Settlement::open:
        case Settlement::coming:
            break;
    }
    return web::Status::planned;
}

std::string measure_path(std::string_view measure) {
    return "/programma/maatregelen/" + std::string{measure};
}

std::string evidence_path(const EvidenceId& evidence) {
    return "/programma/bewijs/" + evidence.value;
}

std::string occurrence_path(const OccurrenceId& occurrence) {
    return std::string{kMomentsPath} + occurrence.value;
}

std::string say(const web::Visit& visit, const Word& word) {
    return std::string{visit.text(word.key)};
}

std::string office_name(const web::Visit& visit, std::string_view office) {
    const std::string own = "programme.with." + std::string{office};
    if (visit.texts.has(own)) return std::string{visit.text(own)};
    return std::string{visit.text("identity.office." + std::string{office})};
}

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - kCaseStep);
    return text;
}

std::string uncapitalised(std::string text) {
    if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z')
        text.front() = static_cast<char>(text.front() + kCaseStep);
    return text;
}

std::string for_body(const web::Visit& visit, const std::string& title, std::string_view body) {
    if (body.empty()) return title;
    return visit.text("programme.action.for-body", {title, say(visit, body_word(body))});
}

std::string section_title(const web::Visit& visit, std::string_view section) {
    for (const content::Section& one : content::sections())
        if (one.id == section) return std::string{one.title.in(visit.texts.language())};
    return std::string{visit.text("programme.list.own-section")};
}

std::string typed(const web::Visit& visit, std::string_view field) {
    return trim(visit.form.value(field));
}

Result<Day> typed_day(const web::Visit& visit, std::string_view field) {
    const std::string text = typed(visit, field);
    if (const auto day = Day::parse_typed(text)) return *day;
    return invalid(web::is_written_as_day(text) ? "no_such_day" : "no_day", field);
}

Result<std::optional<int>> typed_number(const web::Visit& visit, std::string_view field) {
    const std::string digits = typed(visit, field);
    if (digits.empty()) return std::optional<int>{};
    const auto number = parse_int(digits);
    if (!number || *number > kPeopleMax) return invalid("impossible_number", field);
    return std::optional<int>{static_cast<int>(*number)};
}

std::string as_typed(Day day) {
    return fmt::format("{:02}-{:02}-{}", day.day_of_month(), day.month(), day.year());
}

bool names_confirmed(const web::Visit& visit) {
    return typed(visit, "names_confirmed") == "ja";
}

void check_names(Reading& form, const web::Visit& visit,
                 std::initializer_list<std::string_view> fields) {
    if (names_confirmed(visit)) return;
    for (const std::string_view field : fields)
        form.check(without_names(visit.work, field, typed(visit, field)));
}

void names_warning(web::Form& form, const web::Visit& visit, const std::vector<Error>& faults) {
    std::vector<std::string> names;
    for (const Error& fault : faults)
        if (fault.text == "programme.error.names_found" &&
            std::find(names.begin(), names.end(), fault.args.front()) == names.end())
            names.push_back(fault.args.front());
    const bool again = !faults.empty() && names_confirmed(visit);
    if (names.empty() && !again) return;
    if (!names.empty()) {
        html::Html warning;
        web::notice(
            warning, visit,
            {.kind = web::NoticeKind::warning,
             .title = std::string{visit.text("programme.dialogue.names-title")},
             .text = visit.text("programme.dialogue.names-text", {visit.texts.joined(names)})});
        form.content(warning);
    }
    form.checkbox({.name = "names_confirmed",
                   .label = std::string{visit.text("programme.dialogue.names_confirmed")},
                   .optional = true});
}

std::optional<Error> first_of(const std::vector<Error>& faults) {
    if (faults.empty()) return std::nullopt;
    return faults.front();
}

std::optional<web::Notice> done_notice(const web::Visit& visit) {
    return web::saved_notice(visit, "programme.done.");
}

std::vector<web::Option> owner_options(const web::Visit& visit) {
    std::vector<web::Option> options;
    for (const std::string_view office : owners())
        options.push_back(
            {.value = std::string{office}, .text = capitalised(office_name(visit, office))});
    std::sort(options.begin(), options.end(), [](const auto& left, const auto& right) {
        return texts::sorts_before(left.text, right.text);
    });
    return options;
}

std::vector<web::Option> recurrence_options(const web::Visit& visit) {
    std::vector<web::Option> options;
    for (int index = 0; index < content::kRecurrences; ++index) {
        const auto recurrence = static_cast<content::Recurrence>(index);
        options.push_back({.value = std::string{content::code(recurrence)},
                           .text = say(visit, word(recurrence))});
    }
    return options;
}

bool is_typed(const MeasureView& measure) {
    return measure.handbook == nullptr || !measure.title.empty();
}

html::Html title_html(const web::Visit& visit, const MeasureView& measure) {
    const std::string title = measure.title_in(visit.texts.language());
    return is_typed(measure) ? web::typed_here(visit, title) : html::text(title);
}

web::Link programme_link(const web::Visit& visit) {
    return {"/programma", std::string{visit.text("programme.list.title")}};
}

web::Link measure_link(const web::Visit& visit, const MeasureView& measure) {
    return {measure_path(measure.id), measure.title_in(visit.texts.language())};
}

}  // namespace vt::programme
