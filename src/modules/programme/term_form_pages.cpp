// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/term_form_pages.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "modules/programme/limits.h"
#include "web/components/text.h"

namespace vt::programme {
namespace {

constexpr std::size_t kRowsFirst = 5;
constexpr std::size_t kRowsSpare = 2;

constexpr std::array<std::string_view, 5> kDays{"elections", "from", "until", "executive_from",
                                                "elections_next"};

std::string row_field(std::size_t row, std::string_view part) {
    return "recess-" + std::to_string(row) + "-" + std::string{part};
}

Result<std::optional<Day>> typed_optional_day(const web::Visit& visit, std::string_view field) {
    if (typed(visit, field).empty()) return std::optional<Day>{};
    const Day day = VT_TRY(typed_day(visit, field));
    return std::optional<Day>{day};
}

void recess_row(web::Form& form, const web::Visit& visit, std::size_t row, const Recess* current) {
    const std::string number = std::to_string(row);
    const auto field = [&](std::string_view part, std::string_view label) {
        return web::Field{.name = row_field(row, part),
                          .label = visit.text(label, {number}),
                          .value = typed(visit, row_field(row, part)),
                          .optional = true};
    };
    auto name = field("name", "programme.term.recess-name");
    auto first = field("first", "programme.term.recess-first");
    auto last = field("last", "programme.term.recess-last");
    if (current != nullptr && !visit.form.has(name.name)) {
        name.value = current->name;
        first.value = as_typed(current->days.first);
        last.value = as_typed(current->days.last);
    }
    form.text(name);
    form.date(first);
    form.date(last);
}

}  // namespace

std::size_t recess_rows(const web::Visit& visit, std::size_t filled) {
    const std::string sent = typed(visit, "rijen");
    const std::string asked{sent.empty() ? visit.query.value("rijen") : std::string_view{sent}};
    const auto wanted = parse_int(asked);
    const std::size_t rows = wanted && *wanted > 0 ? static_cast<std::size_t>(*wanted) : kRowsFirst;
    return std::min(std::max(rows, filled + kRowsSpare), kRecessRowsMax);
}

void term_fields(web::Form& form, const web::Visit& visit) {
    const auto day = [&](std::string_view name, std::string_view label, std::string_view hint,
                         bool optional) {
        form.date({.name = std::string{name},
                   .label = words(visit, label),
                   .hint = words(visit, hint),
                   .value = typed(visit, name),
                   .optional = optional});
    };
    day("elections", "programme.term.elections", "programme.term.elections-hint", false);
    day("from", "programme.term.from", "programme.term.from-hint", false);
    day("until", "programme.term.until", "programme.term.until-hint", false);
    day("executive_from", "programme.term.executive", "programme.term.executive-hint", true);
    day("elections_next", "programme.term.elections-next", "programme.term.elections-next-hint",
        true);
}

void recess_fields(web::Form& form, const web::Visit& visit, const std::vector<Recess>& current) {
    const std::size_t rows = recess_rows(visit, current.size());
    form.hidden("rijen", std::to_string(rows));
    for (std::size_t row = 1; row <= rows; ++row)
        recess_row(form, visit, row, row <= current.size() ? &current[row - 1] : nullptr);
}

void carry_term_fields(web::Form& form, const web::Visit& visit) {
    for (const std::string_view day : kDays) form.hidden(day, typed(visit, day));
    const std::size_t rows = recess_rows(visit, 0);
    form.hidden("rijen", std::to_string(rows));
    for (std::size_t row = 1; row <= rows; ++row)
        for (const std::string_view part : {"name", "first", "last"}) {
            const std::string value = typed(visit, row_field(row, part));
            if (!value.empty()) form.hidden(row_field(row, part), value);
        }
}

std::vector<Recess> typed_recess(Reading& form, const web::Visit& visit) {
    std::vector<Recess> recess;
    const std::size_t rows = recess_rows(visit, 0);
    for (std::size_t row = 1; row <= rows; ++row) {
        const std::string name = typed(visit, row_field(row, "name"));
        const std::string first = typed(visit, row_field(row, "first"));
        const std::string last = typed(visit, row_field(row, "last"));
        if (name.empty() && first.empty() && last.empty()) continue;
        if (name.empty()) form.check(invalid("recess_without_name", row_field(row, "name")));
        const auto first_day = typed_day(visit, row_field(row, "first"));
        const auto last_day = typed_day(visit, row_field(row, "last"));
        if (first_day && last_day && *last_day < *first_day)
            form.check(invalid("ends_before_start", row_field(row, "last")));
        recess.push_back({name, {form.value(first_day), form.value(last_day)}});
    }
    return recess;
}

TermTyped typed_term(Reading& form, const web::Visit& visit) {
    TermTyped term;
    term.elections = form.value(typed_day(visit, "elections"));
    term.from = form.value(typed_day(visit, "from"));
    term.until = form.value(typed_day(visit, "until"));
    term.executive_from = form.value(typed_optional_day(visit, "executive_from"));
    term.elections_next = form.value(typed_optional_day(visit, "elections_next"));
    term.recess = typed_recess(form, visit);
    return term;
}

}  // namespace vt::programme
