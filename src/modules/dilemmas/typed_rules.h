// SPDX-License-Identifier: EUPL-1.2
// What has to be right in what somebody typed: length, what must be there, known values, and names
// of people.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/dilemmas/conclusion.h"
#include "modules/dilemmas/own_dilemma.h"

namespace vt::dilemmas {

// A story with the two values that pull is enough to submit; a dilemma to vote on is whole.
enum class Needs { story, whole };

// Every fault, in the order of the form; empty when it is in order. With `names_allowed` names of
// people are none.
std::vector<Error> faults_in(const identity::Work& work, const OwnWords& words, Needs needs,
                             bool names_allowed);
std::vector<Error> faults_in(const identity::Work& work, const ConclusionTyped& words,
                             const std::vector<std::string>& values, bool names_allowed);
// Refuses with the first of them.
Done first_of(const std::vector<Error>& faults);

// Refuses with invalid at "reason".
Done reason_given(std::string_view reason);

Error refusal(Refusal kind, std::string_view what, std::string_view field = {});
Error not_found();

}  // namespace vt::dilemmas
