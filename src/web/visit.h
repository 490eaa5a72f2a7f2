// SPDX-License-Identifier: EUPL-1.2
// Visit: one request as the pages see it.
//
// Made by the Site for the length of one request, inside its transaction. Pages read it and answer;
// they never look anything up elsewhere.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "http/form.h"
#include "http/message.h"
#include "identity/rights.h"
#include "identity/work.h"
#include "texts/texts.h"

namespace vt::web {

// What the pages of one municipality say about it.
struct Municipality {
    std::string id{};    // "voorbeeldstad"
    std::string name{};  // "Voorbeeldstad"
    bool demo{false};
};

struct Visit;

// Something that waits for the visitor, said on the page of their week.
struct Waiting {
    std::string title{};
    std::string hint{};
    std::string path{};
};

// An entry of the main menu, shown to whoever has the right.
struct MenuEntry {
    std::string path{};
    std::string text{};  // Key; empty: it stands not in the menu, and only waits.
    identity::Right right{identity::Right::own};
    int order{0};
    // What waits behind it for this visitor, most urgent first; asked of who has the right.
    std::function<std::vector<Waiting>(const Visit&)> waiting{};
};

struct Visit {
    const http::Request& request;
    const http::Form& form;                                          // Of a POST; empty for a GET.
    const http::Form& query;                                         // Fields of the query string.
    const std::vector<std::pair<std::string, std::string>>& places;  // Of the route's pattern.
    const identity::Work& work;
    const texts::Texts& texts;
    const Municipality& municipality;
    std::string path{};        // Without language prefix, as routed: "/programma".
    std::string csrf_token{};  // To be masked afresh in every form; empty when not signed in.
    std::string session{};     // Token of the session, for signing out; empty when not signed in.
    std::string session_id{};  // For telling it from the person's other sessions.
    std::string visitor{};     // Of a page that is apart: token of this browser, else empty.
    bool keep_when_refused{
        false};            // A page sets it when a refusal must leave a trace (failed sign-in).
    std::string folder{};  // The municipality's own, for what is kept beside the database.
    std::uint64_t write_count{0};  // Of the municipality's data, from before this visit read it.
    const std::vector<MenuEntry>* menu{nullptr};  // Of the whole house; never null in a page.

    const identity::Actor& actor() const { return work.actor; }
    Day today() const { return work.clock.today(); }
    std::string_view place(std::string_view name) const;
    // `path` in the language of this visit: "/en/programma" for English.
    std::string link(std::string_view path) const;
    std::string_view text(std::string_view key) const { return texts.text(key); }
    std::string text(std::string_view key, std::initializer_list<std::string_view> args) const {
        return texts.text(key, args);
    }
};

// The whole address of a path of ours, for what leaves the site: feeds, minutes. Without language.
std::string whole_address(const Visit& visit, std::string_view path);
// 303 to a path of ours, in the language of the visit.
http::Response see_other(const Visit& visit, std::string_view path);
int status_of(Refusal refusal);

}  // namespace vt::web
