// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/live_service.h"

#include <iomanip>
#include <sstream>

#include "modules/dialogue/session_store.h"

namespace vt::dialogue {
namespace {

constexpr std::string_view kStreamEnd = "/stroom";

std::string channel_of(std::string_view municipality, std::string_view code) {
    return "dialogue:" + std::string{municipality} + ":" + std::string{code};
}

// Always as long, whatever it says.
std::string padded(std::string_view word) {
    std::string text{word};
    text.resize(12, ' ');
    return text;
}

std::string digits(int number) {
    std::ostringstream text;
    text << std::setw(5) << std::setfill('0') << number;
    return text.str();
}

}  // namespace

std::string stream_path(std::string_view code) {
    return "/d/" + std::string{code} + std::string{kStreamEnd};
}

std::string stream_channel(std::string_view municipality, std::string_view path) {
    if (path.starts_with("/en/")) path.remove_prefix(3);
    if (!path.starts_with("/d/") || !path.ends_with(kStreamEnd)) return {};
    path.remove_prefix(3);
    path.remove_suffix(kStreamEnd.size());
    const std::string code = room_code(path);
    return code.empty() || code != path ? std::string{} : channel_of(municipality, code);
}

void tell_standing(const Live& live, std::string_view municipality, const Session& session) {
    const std::string phase =
        session.is_open() ? (session.paused ? "pause" : std::string{code(session.phase)}) : "ended";
    live.tell(channel_of(municipality, session.code), "standing",
              R"({"phase":")" + padded(phase) + R"(","case":")" + digits(session.at + 1) + R"("})");
}

void tell_progress(Live& live, std::string_view municipality, const std::string& folder,
                   db::Db& db) {
    for (const Session& session : SessionStore{db}.open_ones()) {
        const auto round = RoundStore{db}.open_one(session.id);
        const auto in_room = live.rooms.all(folder, room_of(session.id)).size();
        const int voters = round ? live.votes.voters(folder, vote_of(round->id)) : 0;
        live.tell(channel_of(municipality, session.code), "progress",
                  R"({"voted":")" + digits(voters) + R"(","of":")" +
                      digits(round ? round->present : 0) + R"(","room":")" +
                      digits(static_cast<int>(in_room)) + R"("})");
    }
}

void remove_leftovers(Live& live, const std::string& folder, db::Db& db) {
    std::vector<ballots::VoteId> votes;
    for (const RoundId& round : RoundStore{db}.open_ones()) votes.push_back(vote_of(round));
    live.votes.destroy_all_but(folder, votes);
    std::vector<ballots::VoteId> rooms;
    for (const Session& session : SessionStore{db}.open_ones())
        rooms.push_back(room_of(session.id));
    live.rooms.destroy_all_but(folder, rooms);
    live.slips.destroy_all_but(folder, rooms);
}

}  // namespace vt::dialogue
