// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/dialogue_pages.h"

#include <iterator>

#include "modules/programme/meeting_pages.h"

namespace vt::programme {

web::Routes dialogue_routes(const std::shared_ptr<PageGround>& ground) {
    web::Routes all;
    for (auto routes :
         {term_routes(ground), dialogue_form_routes(ground), dialogue_show_routes(ground),
          invitation_routes(ground), conclusion_routes(ground), attendance_routes(ground),
          catch_up_routes(ground), week_routes(ground), print_routes(ground)})
        std::move(routes.begin(), routes.end(), std::back_inserter(all));
    return all;
}

}  // namespace vt::programme
