// SPDX-License-Identifier: EUPL-1.2
// The known note and key are the example of the C2SP signed-note specification (CC BY 4.0).
#include "audit/checkpoint.h"

#include <doctest/doctest.h>

#include <string>

#include "crypto/encoding.h"

namespace vt::audit {
namespace {

const std::string kKnownKey =
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const std::string kKnownNote =
    "This is an example message.\n\n"
    "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuw"
    "HjG1Yu72IneyaQM=\n";

struct Signer {
    crypto::SigningKey key{crypto::SigningKey::random()};
    VerifierKey verifier{"voorbeeldstad.example/vredestijd/log", key.public_key()};
    Checkpoint checkpoint{verifier.name, 128, tree::leaf_hash("root")};
    std::string note{sign(checkpoint, key)};
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    return text.replace(text.find(from), from.size(), to);
}

TEST_CASE("the example of the signed-note specification verifies") {
    const auto key = verifier_key_from(kKnownKey);
    REQUIRE(key.has_value());
    CHECK(key->name == "example.com/foo");
    CHECK(to_text(*key) == kKnownKey);
    CHECK(check_signature(kKnownNote, *key) == Signed::yes);
    CHECK(check_signature(replaced(kKnownNote, "message", "Message"), *key) == Signed::no);
}

TEST_CASE("the example of the checkpoint specification is read") {
    const auto checkpoint = read_unverified(
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
        "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/"
        "Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n");
    REQUIRE(checkpoint.has_value());
    CHECK(checkpoint->origin == "example.com/behind-the-sofa");
    CHECK(checkpoint->size == 20852163);
}

TEST_CASE("a signed checkpoint opens with its key and no other") {
    const Signer log;
    CHECK(open_checkpoint(log.note, log.verifier) == log.checkpoint);
    CHECK_FALSE(open_checkpoint(log.note, {log.verifier.name, Signer{}.verifier.key}));
    CHECK_FALSE(open_checkpoint(log.note, {"elders.example/vredestijd/log", log.verifier.key}));
}

TEST_CASE("one changed byte of a checkpoint is found") {
    const Signer log;
    for (std::size_t at = 0; at < log.note.size(); ++at) {
        std::string changed = log.note;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(open_checkpoint(changed, log.verifier).has_value());
    }
}

TEST_CASE("a signature of a witness may stand beside the log's own") {
    const Signer log;
    const Signer witness;
    const auto line = sign({"getuige.example", 128, log.checkpoint.root}, witness.key);
    const auto cosigned = log.note + line.substr(line.find("\n\n") + 2);
    CHECK(open_checkpoint(cosigned, log.verifier) == log.checkpoint);
    CHECK(check_signature(cosigned, Signer{}.verifier) == Signed::by_another_key);
}

TEST_CASE("a key does not speak for another log, even under its own name") {
    const Signer log;
    const std::string other = sign({"elders.example/log", 128, log.checkpoint.root}, log.key);
    const std::string own_line = log.note.substr(log.note.find("\n\n") + 2);
    // The other log's text and signature, with the name and the id of this key.
    const auto bytes = [](std::string_view line) {
        line.remove_suffix(1);
        return crypto::from_base64(line.substr(line.rfind(' ') + 1)).value();
    };
    const std::string mixed = bytes(own_line).substr(0, 4) + bytes(other).substr(4);
    const std::string note = other.substr(0, other.find("\n\n") + 2) + "— " + log.verifier.name +
                             " " + crypto::base64(mixed) + "\n";
    CHECK(check_signature(note, log.verifier) == Signed::yes);
    CHECK_FALSE(open_checkpoint(note, log.verifier).has_value());
}

TEST_CASE("what has not the form of a checkpoint is none") {
    const Signer log;
    CHECK_FALSE(read_unverified("").has_value());
    CHECK_FALSE(read_unverified("\n\n").has_value());
    CHECK_FALSE(read_unverified(log.note.substr(0, log.note.size() - 1)).has_value());
    CHECK_FALSE(read_unverified(replaced(log.note, "\n128\n", "\n0128\n")).has_value());
    CHECK_FALSE(read_unverified(replaced(log.note, "\n128\n", "\n-1\n")).has_value());
    CHECK_FALSE(read_unverified(replaced(log.note, "\n128\n", "\n\n128\n")).has_value());
    CHECK_FALSE(read_unverified(replaced(log.note, "\n128\n", "\r\n128\n")).has_value());
}

TEST_CASE("a key's text must agree with itself") {
    for (const auto& wrong :
         {std::string{}, std::string{"example.com/foo"}, replaced(kKnownKey, "530d", "530e"),
          replaced(kKnownKey, "foo", "fop"), replaced(kKnownKey, "Aeky", "Aekz"),
          replaced(kKnownKey, "example", "ex ample")})
        CHECK_FALSE(verifier_key_from(wrong).has_value());
}

}  // namespace
}  // namespace vt::audit
