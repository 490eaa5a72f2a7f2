// SPDX-License-Identifier: EUPL-1.2
#include "modules/agreed/module.h"

#include "modules/agreed/migrations.h"
#include "modules/agreed/pages_parts.h"

namespace vt::agreed {
namespace {

constexpr int kMenuAgreed = 30;

}  // namespace

web::Module module(const Grounds& grounds) {
    web::Module agreed{
        .name = "agreed",
        .migrations = {migrations().begin(), migrations().end()},
        .menu = {{std::string{kSearchPath}, "agreed.menu", identity::Right::open, kMenuAgreed}}};
    const auto ground = std::make_shared<PageGround>(grounds);
    for (auto routes : {search_routes(ground), citation_routes(ground), reference_routes(ground)})
        for (auto& route : routes) agreed.routes.push_back(std::move(route));
    return agreed;
}

}  // namespace vt::agreed
