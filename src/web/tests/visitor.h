// SPDX-License-Identifier: EUPL-1.2
// Visitor: a visit made up for one page, with its request, who makes it and what was sent. For
// tests of pages that need no database, and for the gallery. Its visit lives as long as it does.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "http/form.h"
#include "http/message.h"
#include "web/visit.h"

namespace vt::web {

enum class Who { nobody, member, clerk };

class Visitor {
public:
    // A POST when something was sent, else a GET. It is 23 November 2026, 10:00.
    Visitor(texts::Language language, Who who, std::string path, http::Form sent = {});
    Visitor(const Visitor&) = delete;
    Visitor& operator=(const Visitor&) = delete;
    const Visit& visit() const { return visit_; }
    http::Request& request() { return request_; }
    http::Form& query() { return query_; }

private:
    ManualClock clock_;
    identity::Actor actor_;
    identity::Work work_;
    texts::Texts texts_;
    http::Request request_;
    http::Form form_;
    http::Form query_;
    Municipality municipality_;
    std::vector<std::pair<std::string, std::string>> places_;
    Visit visit_;
};

}  // namespace vt::web
