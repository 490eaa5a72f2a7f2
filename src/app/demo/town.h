// SPDX-License-Identifier: EUPL-1.2
// Town: the made-up municipality of content/demo.yaml, as the seeding reads it.
//
// The content was checked when it was embedded, so what is missing here is a bug of ours.
#pragma once

#include <boost/json.hpp>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "db/database.h"
#include "identity/work.h"

namespace vt::app::demo {

using Node = boost::json::object;

Node read_town();

// Empty, or nothing, where the key is missing.
std::string text(const Node& node, std::string_view key);
std::optional<Day> day(const Node& node, std::string_view key);
std::optional<int> number(const Node& node, std::string_view key);
bool flag(const Node& node, std::string_view key);
std::vector<Node> list(const Node& node, std::string_view key);
std::vector<std::string> words(const Node& node, std::string_view key);

// Who the ids of the content are in the database.
using Cast = std::map<std::string, identity::PersonId, std::less<>>;

// The seeding goes through the services, day by day, as people would have done it. A refusal is a
// bug of the content: it stops the program with the refusal's key.
class Stage {
public:
    explicit Stage(db::Database& database) : database_{database} {}
    Cast cast{};
    // One write at 10:00 on `day`, by the system or by one of the cast with the offices of that
    // day.
    void act(Day day, std::string_view by, const std::function<void(const identity::Work&)>& doing);
    // The same outside a write, for what writes by itself.
    void outside(Day day, std::string_view by,
                 const std::function<void(const identity::Work&)>& doing);
    db::Database& database() { return database_; }

private:
    identity::Actor player(db::Db& db, Day day, std::string_view by) const;
    db::Database& database_;
};

template <class T>
T must(Result<T> result, std::string_view what) {
    if (!result) throw std::runtime_error{std::string{what} + ": " + result.error().text};
    return *std::move(result);
}

}  // namespace vt::app::demo
