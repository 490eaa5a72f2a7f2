// SPDX-License-Identifier: EUPL-1.2
#include "web/forms.h"

#include <algorithm>

#include "base/result.h"
#include "base/text.h"
#include "web/components/link.h"
#include "web/components/text.h"
#include "web/csrf_mask.h"

namespace vt::web {
namespace {

constexpr std::string_view kChecked = "ja";

struct TextAttributes {
    std::string_view type;
    std::string_view input_mode;
};

TextAttributes attributes_of(TextKind kind) {
    switch (kind) {
        case TextKind::plain:
            return {"text", ""};
        case TextKind::email:
            return {"email", "email"};
        case TextKind::telephone:
            return {"tel", "tel"};
        case TextKind::password:
            return {"password", ""};
        case TextKind::number:
            return {"text", "numeric"};
        case TextKind::search:
            break;
    }
    return {"search", "search"};
}

// "a b", without a space when one is empty.
std::string both(std::string_view first, std::string_view second) {
    std::string text{first};
    if (!first.empty() && !second.empty()) text += ' ';
    return text += second;
}

std::string_view boolean(bool yes) {
    return yes ? "true" : "";
}

}  // namespace

bool is_written_as_day(std::string_view typed) {
    const std::string text = trim(typed);
    constexpr std::size_t shortest = 8;  // "1-2-2026"
    constexpr std::size_t longest = 10;
    if (text.size() < shortest || text.size() > longest) return false;
    const char between = text[text.find_first_not_of("0123456789") % text.size()];
    if (std::string_view{"-/. "}.find(between) == std::string_view::npos) return false;
    return std::count(text.begin(), text.end(), between) == 2 &&
           std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) ==
               static_cast<std::ptrdiff_t>(text.size()) - 2;
}

Form::Form(const Visit& visit, std::string_view action, const std::optional<Error>& refusal)
    : Form{visit, action, refusal ? std::vector{*refusal} : std::vector<Error>{}, Sends::post} {}

Form::Form(const Visit& visit, std::string_view action, std::vector<Error> faults)
    : Form{visit, action, std::move(faults), Sends::post} {}

Form::Form(const Visit& visit, std::string_view action, std::vector<Error> faults, Sends sends)
    : visit_{visit}, action_{action}, faults_{std::move(faults)}, sends_{sends} {}

Form Form::filter(const Visit& visit, std::string_view action) {
    return Form{visit, action, {}, Sends::get};
}

const Error* Form::fault_at(std::string_view field) const {
    const auto at = std::find_if(faults_.begin(), faults_.end(),
                                 [&](const Error& fault) { return fault.field == field; });
    return at == faults_.end() ? nullptr : &*at;
}

std::string Form::said(const Error& fault) const {
    return visit_.texts.text(fault.text, fault.args);
}

const http::Form& Form::sent() const {
    return sends_ == Sends::post ? visit_.form : visit_.query;
}

std::string Form::value_of(const Field& field) const {
    const bool typed = shows_what_was_sent() && sent().has(field.name);
    return typed ? std::string{sent().value(field.name)} : field.value;
}

bool Form::is_chosen(const Field& field, const Option& option) const {
    if (!shows_what_was_sent()) return option.checked;
    const auto values = sent().values(field.name);
    return std::find(values.begin(), values.end(), option.value) != values.end();
}

Form::Surroundings Form::surroundings(const Field& field, std::string hint) {
    names_.push_back(field.name);
    Surroundings around{std::move(hint), {}, {}};
    if (const Error* fault = fault_at(field.name)) around.message = said(*fault);
    around.described_by = both(around.hint.empty() ? "" : field.name + "-hint",
                               around.wrong() ? field.name + "-error" : "");
    return around;
}

void Form::label_words(html::Html& html, const Field& field) const {
    html::out<"{}">(html, field.label);
    if (field.optional && sends_ == Sends::post)
        html::out<R"( <span class="vt-optional">({})</span>)">(html,
                                                               visit_.text("web.form.optional"));
}

void Form::explain(html::Html& html, const Field& field, const Surroundings& around) const {
    if (!around.hint.empty())
        html::out<R"(<p class="utrecht-form-field-description" id="{}">{}</p>)">(
            html, field.name + "-hint", around.hint);
    if (around.wrong())
        html::out<
            R"(<p class="utrecht-form-field-error-message" id="{}"><span
class="vt-hidden-text">{} </span>{}</p>)">(html, field.name + "-error",
                                           visit_.text("web.form.error"), around.message);
}

void Form::labelled(const Field& field, const Surroundings& around, const html::Html& control) {
    html::out<
        R"(<div class="utrecht-form-field{}"><label
class="utrecht-form-label utrecht-form-field__label" for="{}">{}</label>{}{}</div>)">(
        fields_, around.wrong() ? " vt-wrong" : "", field.name,
        [&](html::Html& part) { label_words(part, field); },
        [&](html::Html& part) { explain(part, field, around); }, control);
}

void Form::grouped(const Field& field, std::string_view style, const html::Html& options) {
    const Surroundings around = surroundings(field, field.hint);
    html::out<
        R"(<fieldset class="utrecht-form-fieldset{}"{}><legend
class="utrecht-form-fieldset__legend">{}</legend>{}<div class="{}">{}</div></fieldset>)">(
        fields_, around.wrong() ? " vt-wrong" : "",
        html::attribute<"aria-describedby">(around.described_by),
        [&](html::Html& part) { label_words(part, field); },
        [&](html::Html& part) { explain(part, field, around); }, style, options);
}

void Form::text(const Field& field, const TextOptions& options) {
    const auto limit = std::to_string(options.characters_max);
    const auto hint = options.characters_max == 0
                          ? field.hint
                          : both(field.hint, visit_.text("web.form.characters-max", {limit}));
    const auto around = surroundings(field, hint);
    const auto [type, input_mode] = attributes_of(options.kind);
    // A password is never written into a page.
    const auto value = options.kind == TextKind::password ? std::string{} : value_of(field);
    labelled(
        field, around,
        html::make<
            R"(<input class="utrecht-textbox utrecht-textbox--html-input{}" id="{}" name="{}"
type="{}" autocomplete="{}"{}{}{}{}{}>)">(
            options.narrow ? " vt-short" : "", field.name, field.name, type, options.autocomplete,
            html::attribute<"inputmode">(input_mode), html::attribute<"value">(value),
            html::attribute<"aria-required">(boolean(!field.optional && sends_ == Sends::post)),
            html::attribute<"aria-invalid">(boolean(around.wrong())),
            html::attribute<"aria-describedby">(around.described_by)));
}

void Form::date(const Field& field) {
    Field dated = field;
    const std::string example{visit_.text("web.form.date-example")};
    dated.hint = both(field.hint, example);
    text(dated, {.kind = TextKind::number, .narrow = true});
}

void Form::area(const Field& field, int characters_max, int rows) {
    const auto limit = std::to_string(characters_max);
    const auto around =
        surroundings(field, both(field.hint, visit_.text("web.form.characters-max", {limit})));
    // HTML drops a line end right after the start tag: ours comes first, theirs stays.
    labelled(
        field, around,
        html::make<
            R"(<textarea class="utrecht-textarea utrecht-textarea--html-textarea" id="{}" name="{}"
rows="{}"{}{}{}>
{}</textarea>)">(field.name, field.name, rows,
                 html::attribute<"aria-required">(boolean(!field.optional)),
                 html::attribute<"aria-invalid">(boolean(around.wrong())),
                 html::attribute<"aria-describedby">(around.described_by), value_of(field)));
}

void Form::select(const Field& field, const std::vector<Option>& options, std::string_view empty) {
    const auto around = surroundings(field, field.hint);
    const std::string chosen = value_of(field);
    const auto choices = [&](html::Html& part) {
        if (!empty.empty()) html::out<R"(<option value="">{}</option>)">(part, empty);
        for (const auto& option : options)
            html::out<R"(<option value="{}"{}>{}</option>)">(
                part, option.value, html::flag<"selected">(option.value == chosen), option.text);
    };
    labelled(field, around,
             html::make<
                 R"(<select class="utrecht-select utrecht-select--html-select" id="{}"
name="{}"{}{}{}>{}</select>)">(field.name, field.name,
                               html::attribute<"aria-required">(
                                   boolean(!field.optional && sends_ == Sends::post)),
                               html::attribute<"aria-invalid">(boolean(around.wrong())),
                               html::attribute<"aria-describedby">(around.described_by), choices));
}

void Form::option_row(html::Html& html, const Option& option, const html::Html& control) const {
    const auto hint = [&](html::Html& part) {
        if (!option.hint.empty())
            html::out<R"(<span class="vt-option__hint">{}</span>)">(part, option.hint);
    };
    html::out<R"(<label class="vt-option">{}<span class="vt-option__words">{}{}</span>{}</label>)">(
        html, control, option.text, hint, [&](html::Html& part) {
            if (option.status) status_badge(part, visit_, *option.status, option.status_word);
        });
}

html::Html Form::option_rows(const Field& field, const std::vector<Option>& options,
                             OptionKind kind, std::string_view described_by) const {
    const bool radio = kind == OptionKind::radio;
    const std::string_view style = radio ? "utrecht-radio-button utrecht-radio-button--html-input"
                                         : "utrecht-checkbox utrecht-checkbox--html-input";
    const bool wrong = !radio && fault_at(field.name) != nullptr;
    const std::string value = value_of(field);
    html::Html rows;
    for (const auto& option : options) {
        // The first one carries the field's own name as id: the error summary leads there.
        const bool first = &option == &options.front();
        const std::string id = first ? field.name : field.name + "-" + option.value;
        const bool on = radio ? option.value == value : is_chosen(field, option);
        option_row(rows, option,
                   html::make<R"(<input class="{}" type="{}" id="{}" name="{}" value="{}"{}{}{}>)">(
                       style, radio ? "radio" : "checkbox", id, field.name, option.value,
                       html::flag<"checked">(on), html::attribute<"aria-invalid">(boolean(wrong)),
                       html::attribute<"aria-describedby">(described_by)));
    }
    return rows;
}

void Form::radios(const Field& field, const std::vector<Option>& options) {
    grouped(field, "vt-options", option_rows(field, options, OptionKind::radio));
}

void Form::checkbox(const Field& field) {
    const auto around = surroundings(field, {});
    const Option option{.value = std::string{kChecked},
                        .text = field.label,
                        .hint = field.hint,
                        .checked = field.value == kChecked};
    const auto row = option_rows(field, {option}, OptionKind::checkbox, around.described_by);
    html::out<R"(<div class="utrecht-form-field{}">{}{}</div>)">(
        fields_, around.wrong() ? " vt-wrong" : "",
        [&](html::Html& part) { explain(part, field, around); }, row);
}

void Form::checkboxes(const Field& field, const std::vector<Option>& options) {
    grouped(field, "vt-options", option_rows(field, options, OptionKind::checkbox));
}

void Form::checklist(const Field& field, const std::vector<Option>& options) {
    grouped(field, "vt-checklist", option_rows(field, options, OptionKind::checkbox));
}

void Form::file(const Field& field, std::string_view accept, bool multiple) {
    multipart_ = true;
    const auto around = surroundings(field, field.hint);
    labelled(field, around,
             html::make<R"(<input class="vt-file-input" id="{}" name="{}" type="file"{}{}{}{}{}>)">(
                 field.name, field.name, html::attribute<"accept">(accept),
                 html::flag<"multiple">(multiple),
                 html::attribute<"aria-required">(boolean(!field.optional)),
                 html::attribute<"aria-invalid">(boolean(around.wrong())),
                 html::attribute<"aria-describedby">(around.described_by)));
}

void Form::hidden(std::string_view name, std::string_view value) {
    html::out<R"(<input type="hidden" name="{}" value="{}">)">(fields_, name, value);
}

void Form::heading(std::string_view text) {
    web::heading(fields_, 2, text);
}

void Form::content(const html::Html& content) {
    fields_.append(content);
}

void Form::confirm(std::string_view question) {
    confirm_ = question;
}

void Form::buttons(std::string_view text, std::string_view cancel_path, std::string_view style) {
    html::out<
        R"(<div class="utrecht-action-group"><button class="nl-button {}"
type="submit">{}</button>{}</div>)">(fields_, style, text, [&](html::Html& part) {
        if (!cancel_path.empty()) link(part, visit_, cancel_path, visit_.text("web.form.cancel"));
    });
}

void Form::submit(std::string_view text, std::string_view cancel_path) {
    buttons(text, cancel_path,
            sends_ == Sends::post ? "nl-button--primary" : "nl-button--secondary");
}

void Form::submit_negative(std::string_view text, std::string_view cancel_path) {
    buttons(text, cancel_path, "nl-button--primary nl-button--negative");
}

void Form::error_summary(html::Html& html) const {
    const auto message = [&](html::Html& part, const Error& fault) {
        const bool known = std::find(names_.begin(), names_.end(), fault.field) != names_.end();
        if (known)
            html::out<R"(<p><a href="{}">{}</a></p>)">(part, html::Url::fragment(fault.field),
                                                       said(fault));
        else
            html::out<"<p>{}</p>">(part, said(fault));
    };
    html::out<
        R"(<div class="vt-errors" role="alert"><h2 class="nl-heading nl-heading--level-2"
id="errors" tabindex="-1" autofocus>{}</h2>{}</div>)">(html, visit_.text("web.form.errors"),
                                                       [&](html::Html& part) {
                                                           for (const Error& fault : faults_)
                                                               message(part, fault);
                                                       });
}

html::Html Form::finish() {
    html::Html html;
    if (!faults_.empty()) error_summary(html);
    if (sends_ == Sends::get) {
        html::out<R"(<form class="vt-form--filter" method="get" action="{}">{}</form>)">(
            html, url_of(visit_, action_), fields_);
        return html;
    }
    html::out<
        R"(<form class="vt-form" method="post" action="{}" novalidate{}{}><input type="hidden"
name="{}" value="{}">{}</form>)">(
        html, url_of(visit_, action_),
        html::attribute<"enctype">(multipart_ ? "multipart/form-data" : ""),
        html::attribute<"data-confirm">(confirm_), kCsrfField, mask_csrf(visit_.csrf_token),
        fields_);
    return html;
}

}  // namespace vt::web
