// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/choosing.h"

#include <algorithm>
#include <map>
#include <set>

namespace vt::dialogue {
namespace {

using grey::Border;
using grey::Colour;

// The latest vote about each case that the library still has, longest ago first.
std::vector<Asked> latest(std::span<const Asked> history, std::span<const std::string> library) {
    const std::set<std::string_view> known{library.begin(), library.end()};
    std::map<std::string_view, const Asked*> last;
    for (const Asked& one : history) {
        if (!known.contains(one.case_id)) continue;
        const Asked*& kept = last[one.case_id];
        // Of two on one day the later in the history.
        if (kept == nullptr || kept->day <= one.day) kept = &one;
    }
    std::vector<Asked> asked;
    for (const auto& [id, one] : last) asked.push_back(*one);
    std::stable_sort(asked.begin(), asked.end(),
                     [](const Asked& left, const Asked& right) { return left.day < right.day; });
    return asked;
}

bool lies_on(const Asked& asked, Border border) {
    return std::ranges::find(asked.reading.borders, border) != asked.reading.borders.end();
}

class Choice {
public:
    Choice(std::span<const Asked> history, std::span<const std::string> library, int how_many)
        : asked_{latest(history, library)},
          library_{library},
          how_many_{static_cast<std::size_t>(std::max(how_many, 0))} {}

    // The two borders in turn; when one has no more, the other goes on.
    void borders(int at_most) {
        bool white = true;
        for (int left = at_most; left > 0; --left, white = !white)
            if (!one_border(white) && !one_border(!white)) return;
    }
    void division(int at_most) {
        std::vector<const Asked*> grey;
        for (const Asked& one : asked_)
            if (one.reading.colour == Colour::grey) grey.push_back(&one);
        std::stable_sort(grey.begin(), grey.end(), [](const Asked* left, const Asked* right) {
            return left->dispersion > right->dispersion;
        });
        for (const Asked* one : grey)
            if (at_most > 0 && choose(*one, Reason::division)) --at_most;
    }
    void drift(int at_most, Day today) {
        for (const Asked& one : asked_) {
            const bool clear = one.reading.colour != Colour::grey;
            const bool long_ago = one.day.plus_months(kDriftMonths) <= today;
            if (at_most > 0 && clear && long_ago && choose(one, Reason::drift)) --at_most;
        }
    }
    void from_library() {
        std::set<std::string_view> asked;
        for (const Asked& one : asked_) asked.insert(one.case_id);
        for (const std::string& id : library_)
            if (chosen_.size() < how_many_ && !asked.contains(id) && taken_.insert(id).second)
                chosen_.push_back({id, Reason::never_asked, std::nullopt});
    }
    std::vector<Proposed> chosen() && { return std::move(chosen_); }

private:
    bool one_border(bool white) {
        const Border border = white ? Border::white_grey : Border::grey_black;
        const Reason reason = white ? Reason::border_white_grey : Reason::border_grey_black;
        return std::ranges::any_of(
            asked_, [&](const Asked& one) { return lies_on(one, border) && choose(one, reason); });
    }
    // False when it was chosen before.
    bool choose(const Asked& asked, Reason reason) {
        if (!taken_.insert(asked.case_id).second) return false;
        chosen_.push_back({asked.case_id, reason, asked.day});
        return true;
    }

    std::vector<Asked> asked_;
    std::span<const std::string> library_;
    std::size_t how_many_;
    std::set<std::string> taken_{};
    std::vector<Proposed> chosen_{};
};

}  // namespace

std::string_view code(Reason reason) {
    switch (reason) {
        case Reason::border_white_grey:
            return "border-white-grey";
        case Reason::border_grey_black:
            return "border-grey-black";
        case Reason::division:
            return "division";
        case Reason::drift:
            return "drift";
        case Reason::never_asked:
            break;
    }
    return "never-asked";
}

Shares shares(int how_many) {
    const int all = std::max(how_many, 0);
    const int borders = (all + 1) / 2;
    const int division = (all - borders + 1) / 2;
    return {borders, division, all - borders - division};
}

std::vector<Proposed> propose(std::span<const Asked> history, std::span<const std::string> library,
                              Day today, int how_many) {
    const Shares share = shares(how_many);
    Choice choice{history, library, how_many};
    choice.borders(share.borders);
    choice.division(share.division);
    choice.drift(share.drift, today);
    choice.from_library();
    return std::move(choice).chosen();
}

}  // namespace vt::dialogue
