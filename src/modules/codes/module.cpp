// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/module.h"

#include "modules/codes/comparison_pages.h"
#include "modules/codes/export_pages.h"
#include "modules/codes/migrations.h"
#include "modules/codes/pages.h"
#include "modules/codes/waiting_pages.h"

namespace vt::codes {
namespace {

using identity::Right;

constexpr int kMenuCodes = 40;

}  // namespace

web::Module module(std::string print_socket) {
    web::Module codes{.name = "codes",
                      .migrations = {migrations().begin(), migrations().end()},
                      .menu = {{"/gedragscodes", "codes.menu", Right::open, kMenuCodes, waiting}}};
    // A path without a place comes before one that has it: /gedragscodes/nieuw before
    // /gedragscodes/{document}.
    for (auto routes :
         {document_routes(), comparison_routes(), grounds_routes(), shelf_routes(), draft_routes(),
          draft_part_routes(), import_routes(), adoption_routes(), review_routes(), group_routes(),
          commitment_routes(), export_routes(std::move(print_socket))})
        for (auto& route : routes) codes.routes.push_back(std::move(route));
    return codes;
}

}  // namespace vt::codes
