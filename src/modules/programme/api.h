// SPDX-License-Identifier: EUPL-1.2
// The only door for other modules. They tell the programme what happened by a facts::FactSource of
// their own; from here they may know which term it is and which measures of the municipality's own
// choosing there are, plan moments for a measure, and have a text looked through for names of
// people; nothing of how measures stand.
#pragma once

#include "modules/programme/choice.h"
#include "modules/programme/moment.h"
#include "modules/programme/names.h"
#include "modules/programme/term.h"
