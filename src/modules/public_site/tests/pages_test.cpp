// SPDX-License-Identifier: EUPL-1.2
// What a citizen sees before anything was adopted. With adopted and with drafted texts the site is
// tested on the whole house: tests/functional/public_test.py.
#include "modules/public_site/module.h"

#include <doctest/doctest.h>

namespace vt {

TEST_CASE("Every page of the public site is open to everybody") {
    const auto module = public_site::module();
    CHECK(module.routes.size() == 3);
    for (const auto& route : module.routes) {
        CHECK(route.right == identity::Right::open);
        CHECK(route.method == http::Method::get);
    }
}

TEST_CASE("The public site keeps nothing of its own") {
    CHECK(public_site::module().migrations.empty());
}

}  // namespace vt
