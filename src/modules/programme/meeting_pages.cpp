// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/meeting_pages.h"

#include "base/text.h"
#include "identity/directory.h"
#include "modules/programme/reason.h"
#include "web/components/text.h"
#include "web/error_pages.h"

namespace vt::programme {

std::string words(const web::Visit& visit, std::string_view key) {
    return std::string{visit.text(key)};
}

std::string dialogue_path(const DialogueId& dialogue, std::string_view part) {
    std::string path = std::string{kDialoguesPath} + "/" + dialogue.value;
    if (!part.empty()) path += "/" + std::string{part};
    return path;
}

std::vector<web::Link> above_dialogues(const web::Visit& visit) {
    return {programme_link(visit),
            {std::string{kDialoguesPath}, words(visit, "programme.dialogue.list-title")}};
}

std::vector<web::Link> above_dialogue(const web::Visit& visit, const Dialogue& dialogue) {
    auto above = above_dialogues(visit);
    above.push_back({dialogue_path(dialogue.id), dialogue.plan.title});
    return above;
}

Result<Dialogue> dialogue_at(const web::Visit& visit, const PageGround& ground) {
    const auto id = DialogueId::parse(visit.place("id"));
    if (!id) return Error{Refusal::not_found, "programme.error.unknown_dialogue"};
    return DialogueService{visit.work, ground.grounds}.find(*id);
}

Result<Dialogue> own_dialogue_at(const web::Visit& visit, const PageGround& ground) {
    Dialogue dialogue = VT_TRY(dialogue_at(visit, ground));
    if (!DialogueService{visit.work, ground.grounds}.may_change(dialogue))
        return Error{Refusal::forbidden, "programme.error.not_yours_to_record"};
    return dialogue;
}

http::Response refused_page(const web::Visit& visit, const Error& error) {
    return web::error_page(visit, web::status_of(error.kind));
}

std::string person_name(const web::Visit& visit, const identity::PersonId& person) {
    if (!person) return {};
    const auto found = identity::Directory{visit.work.db}.person(person);
    return found ? found->short_name() : std::string{};
}

std::string bodies_in_words(const web::Visit& visit, const std::vector<std::string>& bodies) {
    if (bodies.empty()) return words(visit, "programme.dialogue.smaller-circle");
    std::vector<std::string> names;
    for (const std::string& body : bodies) names.push_back(say(visit, body_word(body)));
    return capitalised(visit.texts.joined(names));
}

std::string table_caption(const web::Visit& visit, const std::string& heading) {
    return visit.text("programme.print.table", {heading});
}

void add_row(std::vector<web::DataRow>& rows, const web::Visit& visit, std::string_view key,
             std::string_view value) {
    if (!value.empty()) rows.push_back({words(visit, key), html::text(value), std::nullopt});
}

void add_typed_row(std::vector<web::DataRow>& rows, const web::Visit& visit, std::string_view key,
                   std::string_view value) {
    if (!value.empty())
        rows.push_back({words(visit, key), web::typed_here(visit, value), std::nullopt});
}

std::vector<std::string> typed_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string line = trim(text.substr(0, end));
        if (!line.empty()) lines.push_back(std::move(line));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

void typed_text(html::Html& html, const web::Visit& visit, std::string_view text) {
    for (const std::string& line : typed_lines(text))
        web::paragraph(html, web::typed_here(visit, line));
}

std::string when_in_words(const web::Visit& visit, const DialoguePlan& plan) {
    const std::string day = visit.texts.weekday_day(plan.day);
    if (plan.starts.empty()) return day;
    return visit.text("programme.dialogue.day-time", {day, plan.starts});
}

}  // namespace vt::programme
