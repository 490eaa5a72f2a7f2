// SPDX-License-Identifier: EUPL-1.2
// The only door for other modules. They tell the programme what happened by a facts::FactSource of
// their own; from here they may know which term it is and which measures of the municipality's own
// choosing there are, and plan moments for a measure; nothing of how those stand.
#pragma once

#include "modules/programme/choice.h"
#include "modules/programme/moment.h"
#include "modules/programme/term.h"
