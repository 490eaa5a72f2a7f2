// SPDX-License-Identifier: EUPL-1.2
// The own account: offices, language, and the browsers in which one is signed in. Everything is
// about work.actor, who has signed in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "db/database.h"
#include "identity/directory.h"
#include "identity/sessions.h"
#include "identity/work.h"

namespace vt::people {

struct OwnView {
    identity::Person person{};
    std::vector<identity::Holding> holdings{};  // Oldest first.
    std::vector<identity::Session> sessions{};  // Newest first; last_seen up to a minute old.
};

class OwnService {
public:
    // What `work` refers to, and `work`, must outlive it.
    explicit OwnService(const identity::Work& work) : work_{work} {}

    OwnView view();
    // Signs out everywhere but in the session with id `kept`; says how many there were.
    int end_other_sessions(std::string_view kept);
    // What the session with this id was called; empty when there is none.
    std::string label_of(std::string_view session);

private:
    const identity::Work& work_;
};

// A new session for the actor of `work`, in a write of its own, after the old ones were closed with
// the old password. The label is that of the browser before. Gives the token for the cookie.
std::string open_session(db::Database& database, const identity::Work& work,
                         std::string_view label);

}  // namespace vt::people
