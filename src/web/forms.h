// SPDX-License-Identifier: EUPL-1.2
// Form: a form that a person fills in, and gets back as it was when something is wrong.
//
//     web::Form form{visit, "/programma/bewijs", refusal};
//     form.text({.name = "titel", .label = "Waar ging het over?", .value = current.title});
//     form.date({.name = "dag", .label = "Op welke dag?"});
//     form.area({.name = "verslag", .label = "Kort verslag", .optional = true}, 2000);
//     form.submit("Vastleggen", "/programma");
//     body.append(form.finish());
//
// Fields come in the order of the calls. A field's value is `value`, or what was typed when the
// form was refused. Every field has to be filled in unless it is `optional`, and says so; the
// browser checks nothing (novalidate), the service does. The message of each fault stands at its
// field and in a summary above the form, which takes the focus. `name` is also the id of the
// control.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "html/html.h"
#include "web/components/status.h"
#include "web/visit.h"

namespace vt::web {

struct Field {
    std::string name{};  // Letters, digits, '-' and '_'.
    std::string label{};
    std::string hint{};  // One sentence under the label; may be empty.
    std::string value{};
    bool optional{false};
};

enum class TextKind { plain, email, telephone, password, number, search };

// How a text field behaves. `autocomplete` is the word of the HTML standard: "username", "name",
// "off".
struct TextOptions {
    TextKind kind{TextKind::plain};
    std::string_view autocomplete{"off"};
    bool narrow{false};     // For a few characters.
    int characters_max{0};  // Said in the hint when given; the service holds to it.
};

struct Option {
    std::string value{};
    std::string text{};
    std::string hint{};              // Radios and checkboxes only.
    bool checked{false};             // Checkboxes only; radios and selects go by the field's value.
    std::optional<Status> status{};  // checklist only.
    std::string status_word{};
};

// Whether what was typed in a date field is written as a day, though the calendar may not have it:
// "31-02-2026". Then the message is that there is no such day, not how to write one.
bool is_written_as_day(std::string_view typed);

class Form {
public:
    // A POST to `action`. Without `refusal` it is shown for the first time.
    Form(const Visit& visit, std::string_view action,
         const std::optional<Error>& refusal = std::nullopt);
    // The same with all faults that are known at once; none: it is shown for the first time.
    Form(const Visit& visit, std::string_view action, std::vector<Error> faults);
    // A GET: searching and filtering. Values are what the query string says.
    static Form filter(const Visit& visit, std::string_view action);

    void text(const Field& field, const TextOptions& options = {});
    void date(const Field& field);  // dd-mm-jjjj; read it with Day::parse_typed.
    void area(const Field& field, int characters_max, int rows = 5);
    // With `empty`, a first choice that means none: "Kies een maatregel".
    void select(const Field& field, const std::vector<Option>& options,
                std::string_view empty = {});
    void radios(const Field& field, const std::vector<Option>& options);
    void checkbox(const Field& field);  // Sends "ja"; checked when the value is "ja".
    void checkboxes(const Field& field, const std::vector<Option>& options);
    // Many rows with a name, a hint and a status: who was there. Two columns where there is room.
    void checklist(const Field& field, const std::vector<Option>& options);
    // `accept` as in HTML: ".pdf,.odt". Makes the form multipart.
    void file(const Field& field, std::string_view accept, bool multiple = false);
    void hidden(std::string_view name, std::string_view value);

    void heading(std::string_view text);      // An h2 between groups of fields.
    void content(const html::Html& content);  // Words or a notice between fields.
    // Asks this question before sending, where JavaScript runs.
    void confirm(std::string_view question);
    // The button, and a link that leads away without saving.
    void submit(std::string_view text, std::string_view cancel_path = {});
    void submit_negative(std::string_view text, std::string_view cancel_path = {});

    // The whole form, with the error summary above it. Call once, last.
    html::Html finish();

private:
    enum class Sends { post, get };
    enum class OptionKind { radio, checkbox };
    // What stands around the controls of a field, and how they refer to it.
    struct Surroundings {
        std::string hint{};
        std::string message{};       // Of the refusal; empty when this field is not at fault.
        std::string described_by{};  // Ids of the hint and the message.
        bool wrong() const { return !message.empty(); }
    };

    Form(const Visit& visit, std::string_view action, std::vector<Error> faults, Sends sends);
    bool shows_what_was_sent() const { return !faults_.empty() || sends_ == Sends::get; }
    const Error* fault_at(std::string_view field) const;
    std::string said(const Error& fault) const;
    const http::Form& sent() const;
    std::string value_of(const Field& field) const;
    bool is_chosen(const Field& field, const Option& option) const;
    Surroundings surroundings(const Field& field, std::string hint);
    void explain(html::Html& html, const Field& field, const Surroundings& around) const;
    void label_words(html::Html& html, const Field& field) const;
    void labelled(const Field& field, const Surroundings& around, const html::Html& control);
    void grouped(const Field& field, std::string_view style, const html::Html& options);
    html::Html option_rows(const Field& field, const std::vector<Option>& options, OptionKind kind,
                           std::string_view described_by = {}) const;
    void option_row(html::Html& html, const Option& option, const html::Html& control) const;
    void buttons(std::string_view text, std::string_view cancel_path, std::string_view style);
    void error_summary(html::Html& html) const;

    const Visit& visit_;
    std::string action_;
    std::vector<Error> faults_;
    Sends sends_{Sends::post};
    std::string confirm_;
    bool multipart_{false};
    std::vector<std::string>
        names_;  // Of the fields so far, so that the summary links only to those.
    html::Html fields_;
};

}  // namespace vt::web
