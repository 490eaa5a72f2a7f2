// SPDX-License-Identifier: EUPL-1.2
// What the files of a vote tell: nothing without the key, and no order even with it.
#include "ballots/box_store.h"
#include "ballots/tests/ballots_world.h"
#include "crypto/encoding.h"
#include "crypto/hash.h"
#include "crypto/seal.h"

namespace vt::ballots {
namespace {

// What somebody reads who has taken both files of an open vote.
std::string read_with_key(const BoxFiles& files) {
    const auto key = files.read_key();
    const auto seal_key = crypto::hkdf_sha256(key.bytes(), files.name(), "vt/ballots/1/seal", 32);
    std::string plain;
    db::open_sqlite(files.box())->read([&](db::Db& db) {
        plain = crypto::unseal(seal_key, BoxStore{db}.read()->sealed, files.name()).value();
    });
    return plain;
}

Slip slip_with_key(const BoxFiles& files, std::string_view token) {
    const auto key = files.read_key();
    const auto slip_key = crypto::hkdf_sha256(key.bytes(), files.name(), "vt/ballots/1/slip", 32);
    return crypto::hmac_sha256(slip_key.bytes(), token);
}

bool holds(std::string_view bytes, std::string_view sought) {
    return bytes.find(sought) != std::string_view::npos;
}

TEST_CASE("no byte of any file shows a token, its hash or who put a ballot in") {
    World world;
    world.cast_some(0, 12);
    const std::string bytes = all_bytes(world.folder.path());
    const std::string readable = read_with_key(world.files());
    for (int i = 0; i < 12; ++i) {
        const Slip slip = slip_with_key(world.files(), voter(i));
        const crypto::Hash plain_hash = crypto::sha256(voter(i));
        CHECK_FALSE(holds(bytes, voter(i)));
        CHECK_FALSE(holds(bytes, crypto::view(plain_hash)));
        CHECK_FALSE(holds(bytes, crypto::view(slip)));
        CHECK_FALSE(holds(bytes, crypto::hex(slip)));
        // The search is no search if it would not find what is there.
        CHECK(holds(readable, crypto::view(slip)));
        CHECK_FALSE(holds(readable, voter(i)));
    }
}

TEST_CASE("between two ballots there is no journal beside the box") {
    World world;
    for (int i = 0; i < 4; ++i) {
        world.cast_some(i, i + 1);
        world.votes.voters(world.path(), world.vote);
        CHECK(files_in(world.folder.path()) == 2);
    }
}

TEST_CASE("even who has box and key finds no order of arrival") {
    World world;
    testing::TestFolder copy;
    std::filesystem::copy(world.folder.path(), copy.path(),
                          std::filesystem::copy_options::recursive);
    OpenVotes elsewhere{"test"};
    const auto ballot = [](int i) { return Ballot{i % 3, 1, 0, 0}; };
    for (int i = 0; i < 9; ++i) REQUIRE(world.cast(i, ballot(i)));
    for (int i = 8; i >= 0; --i)
        REQUIRE(elsewhere.cast(copy.path().string(), world.vote, voter(i), ballot(i)));
    CHECK(read_with_key(world.files()) ==
          read_with_key({copy.path().string(), "test", world.vote}));
}

TEST_CASE("a box is as long before the first ballot as after the fortieth, and changes wholly") {
    World world;
    const std::string empty = bytes_of(world.files().box());
    world.cast_some(0, 40);
    const std::string full = bytes_of(world.files().box());
    CHECK(full.size() == empty.size());
    REQUIRE(world.cast(0, {1, 0, 0, 1}));
    // Nothing of the earlier sealed row is left, so no earlier state can be taken from the file.
    const std::string again = bytes_of(world.files().box());
    int kept = 0;
    for (std::size_t at = 8192; at + 32 <= full.size(); at += 512)
        if (const auto piece = full.substr(at, 32); piece != std::string(32, '\0'))
            kept += holds(again, piece) ? 1 : 0;
    CHECK(kept == 0);
}

TEST_CASE("closing leaves neither box nor key, and a box kept apart stays shut") {
    World world;
    world.cast_some(0, 5);
    const std::string kept = bytes_of(world.files().box());
    {
        auto closing = world.votes.close(world.path(), world.vote);
        REQUIRE(closing);
        closing->destroy();
    }
    CHECK(files_in(world.folder.path()) == 0);
    std::ofstream{world.files().box(), std::ios::binary} << kept;
    CHECK_FALSE(world.votes.is_here(world.path(), world.vote));
    CHECK(world.votes.voters(world.path(), world.vote) == 0);
    const auto key = world.files().make_key();
    OpenVotes with_another_key{"test"};
    CHECK_THROWS_AS(with_another_key.voters(world.path(), world.vote), db::DbFault);
}

TEST_CASE("the files are their owner's only") {
    World world;
    using std::filesystem::perms;
    const auto others = perms::group_all | perms::others_all;
    for (const std::filesystem::path& path :
         {std::filesystem::path{world.files().box()}, world.files().key(),
          world.files().key().parent_path()})
        CHECK((std::filesystem::status(path).permissions() & others) == perms::none);
}

}  // namespace
}  // namespace vt::ballots
