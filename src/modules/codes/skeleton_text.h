// SPDX-License-Identifier: EUPL-1.2
// A text to start from, made from the skeletons of the content.
#pragma once

#include <optional>

#include "content/skeleton.h"
#include "modules/codes/document.h"
#include "modules/codes/text.h"

namespace vt::codes {

// The skeleton for this document; null where there is none.
const content::Skeleton* skeleton_for(const Document& document);
// Numbered in the order of the skeleton; without the articles that are for others.
Text text_from(const content::Skeleton& skeleton, const Document& document,
               texts::Language language);

}  // namespace vt::codes
