// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/town.h"

#include "content/demo.h"
#include "identity/directory.h"

namespace vt::app::demo {

Node read_town() {
    const auto json = content::demo_json();
    return boost::json::parse({json.data(), json.size()}).as_object();
}

std::string text(const Node& node, std::string_view key) {
    const auto* found = node.if_contains({key.data(), key.size()});
    return found && found->is_string() ? std::string{found->as_string()} : std::string{};
}

std::optional<Day> day(const Node& node, std::string_view key) {
    return Day::parse(text(node, key));
}

std::optional<int> number(const Node& node, std::string_view key) {
    const auto* found = node.if_contains({key.data(), key.size()});
    if (!found || !found->is_int64()) return std::nullopt;
    return static_cast<int>(found->as_int64());
}

bool flag(const Node& node, std::string_view key) {
    const auto* found = node.if_contains({key.data(), key.size()});
    return found && found->is_bool() && found->as_bool();
}

std::vector<Node> list(const Node& node, std::string_view key) {
    std::vector<Node> nodes;
    if (const auto* found = node.if_contains({key.data(), key.size()}); found && found->is_array())
        for (const auto& entry : found->as_array()) nodes.push_back(entry.as_object());
    return nodes;
}

std::vector<std::string> words(const Node& node, std::string_view key) {
    std::vector<std::string> texts;
    if (const auto* found = node.if_contains({key.data(), key.size()}); found && found->is_array())
        for (const auto& entry : found->as_array()) texts.emplace_back(entry.as_string());
    return texts;
}

identity::Actor Stage::player(db::Db& db, Day day, std::string_view by) const {
    if (by.empty()) return {.system = "system:demo"};
    return identity::Directory{db}.actor(cast.at(std::string{by}), day).value();
}

void Stage::act(Day day, std::string_view by,
                const std::function<void(const identity::Work&)>& doing) {
    const ManualClock clock{day};
    database_.write([&](db::Db& db) {
        const auto actor = player(db, day, by);
        doing(identity::Work{db, actor, clock});
        return db::Outcome::keep;
    });
}

void Stage::outside(Day day, std::string_view by,
                    const std::function<void(const identity::Work&)>& doing) {
    const ManualClock clock{day};
    database_.read([&](db::Db& db) {
        const auto actor = player(db, day, by);
        doing(identity::Work{db, actor, clock});
    });
}

}  // namespace vt::app::demo
