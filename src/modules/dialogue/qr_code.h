// SPDX-License-Identifier: EUPL-1.2
// A QR code as a drawing, black on white, with a quiet edge.
#pragma once

#include <string>
#include <string_view>

namespace vt::dialogue {

struct QrDrawing {
    int side{0};         // Of the square, quiet edge included.
    std::string path{};  // Of what is dark.
};
QrDrawing qr_drawing(std::string_view address);

}  // namespace vt::dialogue
