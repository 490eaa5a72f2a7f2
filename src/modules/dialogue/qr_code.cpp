// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/qr_code.h"

#include <qrcodegen/qrcodegen.hpp>

namespace vt::dialogue {
namespace {

constexpr int kQuiet = 4;  // Modules around it, as the standard asks.

// Every run of dark modules in a row is one stroke.
std::string strokes(const qrcodegen::QrCode& code) {
    std::string path;
    for (int y = 0; y < code.getSize(); ++y)
        for (int x = 0; x < code.getSize(); ++x) {
            if (!code.getModule(x, y)) continue;
            int end = x;
            while (end < code.getSize() && code.getModule(end, y)) ++end;
            path += "M" + std::to_string(x + kQuiet) + " " + std::to_string(y + kQuiet) + "h" +
                    std::to_string(end - x) + "v1h-" + std::to_string(end - x) + "z";
            x = end;
        }
    return path;
}

}  // namespace

QrDrawing qr_drawing(std::string_view address) {
    const std::string text{address};
    const auto code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    return {code.getSize() + 2 * kQuiet, strokes(code)};
}

}  // namespace vt::dialogue
