// SPDX-License-Identifier: EUPL-1.2
// A folder with one vote in it, and a look into every byte there.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "ballots/box_files.h"
#include "ballots/open_votes.h"
#include "tests/support/test_database.h"

namespace vt::ballots {

inline constexpr Shape kFiveDots{.options = 4, .dots = 5, .option_dots = 2, .voters_about = 40};

inline std::string voter(int number) {
    return "voter-token-" + std::to_string(number);
}

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// Of every file in the folder and below it, one after another, with the names.
inline std::string all_bytes(const std::filesystem::path& folder) {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
        all += entry.path().filename().string() + "\n" +
               (entry.is_regular_file() ? bytes_of(entry.path()) : "");
    return all;
}

inline int files_in(const std::filesystem::path& folder) {
    const std::filesystem::recursive_directory_iterator all{folder};
    return static_cast<int>(std::count_if(
        begin(all), end(all), [](const auto& entry) { return entry.is_regular_file(); }));
}

struct World {
    World() { votes.open(path(), vote, kFiveDots); }
    std::string path() const { return folder.path().string(); }
    BoxFiles files() const { return {path(), "test", vote}; }
    Done cast(int number, const Ballot& ballot) {
        return votes.cast(path(), vote, voter(number), ballot);
    }
    void cast_some(int from, int until) {
        for (int i = from; i < until; ++i) REQUIRE(cast(i, {1, i % 3, 0, 1}));
    }

    testing::TestFolder folder{};
    OpenVotes votes{"test"};
    VoteId vote{VoteId::random()};
};

}  // namespace vt::ballots
