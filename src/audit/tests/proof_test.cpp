// SPDX-License-Identifier: EUPL-1.2
// A proof is checked alone, without the server.
#include "audit/proof.h"

#include "audit/tests/audit_world.h"

namespace vt::audit {
namespace {

Result<Proof> prove_entry(World& world, std::int64_t seq) {
    Result<Proof> proof = Error{};
    const VerifierKey key = world.sealer().key();
    world.database.read([&](db::Db& db) { proof = prove(db, key, seq); });
    return proof;
}

std::string without_key(std::string json) {
    const auto at = json.find("\"key\": \"") + 8;
    return json.replace(at, json.find('"', at) - at, "");
}

TEST_CASE("every sealed entry has a proof that holds alone, in both forms") {
    on_each_log([](World& world) {
        for (int day = 1; day <= 6; ++day) {
            world.append(50);
            world.seal(day);
        }
        const VerifierKey key = world.sealer().key();
        for (const std::int64_t seq : {1, 50, 51, 256, 257, 300}) {
            const auto proof = prove_entry(world, seq);
            REQUIRE(proof);
            for (const auto& text : {to_json(*proof), to_tlog_proof(*proof)}) {
                const Answer answer = verify_proof(text, key);
                CHECK(answer.verdict == Verdict::holds);
                CHECK(answer.record.context == "gift " + std::to_string((seq - 1) % 50 + 1));
                CHECK(answer.checkpoint.size == 384);
                CHECK(answer.key == to_text(key));
            }
        }
    });
}

TEST_CASE("an entry that waits, is erased or is not there has no proof") {
    on_each_log([](World& world) {
        world.append(2);
        CHECK(prove_entry(world, 1).error().text == "audit.error.not-sealed-yet");
        world.seal(1);
        world.append(1);
        CHECK(prove_entry(world, 3).error().text == "audit.error.not-sealed-yet");
        CHECK(prove_entry(world, 9).error().kind == Refusal::not_found);
        world.seal(2);
        world.tamper("UPDATE audit_checkpoint SET note = NULL WHERE size = 128");
        CHECK(prove_entry(world, 3).error().text == "audit.error.not-sealed-yet");
        world.database.write([](db::Db& db) {
            CHECK(erase(db, on_day(1), "system:test", 1, "gdpr-17"));
            return db::Outcome::keep;
        });
        CHECK(prove_entry(world, 1).error().text == "audit.error.erased-already");
        CHECK(prove_entry(world, 2));
    });
}

struct Sample {
    explicit Sample(World& world) {
        world.append(70);
        world.seal(1);
        key = world.sealer().key();
        proof = *prove_entry(world, 42);
    }
    VerifierKey key{};
    Proof proof{};
};

TEST_CASE("the answer says which key the proof was held against") {
    on_each_log([](World& world) {
        const Sample sample{world};
        const std::string json = to_json(sample.proof);
        CHECK(verify_proof(json).verdict == Verdict::holds_by_own_key);
        CHECK(verify_proof(json).key == to_text(sample.key));
        CHECK(verify_proof(without_key(json)).verdict == Verdict::no_key);
        CHECK(verify_proof(to_tlog_proof(sample.proof)).verdict == Verdict::no_key);
        CHECK(verify_proof(without_key(json), sample.key).verdict == Verdict::holds);
        const VerifierKey stranger{kOrigin, crypto::SigningKey::random().public_key()};
        CHECK(verify_proof(json, stranger).verdict == Verdict::other_log);
    });
}

TEST_CASE("each changed part of a proof has its own answer") {
    on_each_log([](World& world) {
        const Sample sample{world};
        const auto verdict = [&](const Proof& proof) {
            return verify_proof(to_json(proof), sample.key).verdict;
        };
        Proof changed = sample.proof;
        changed.record.replace(changed.record.find("gift 42"), 7, "gift 43");
        CHECK(verdict(changed) == Verdict::not_in_tree);
        changed = sample.proof;
        changed.salt[0] = static_cast<char>(changed.salt[0] ^ 1);
        CHECK(verdict(changed) == Verdict::not_in_tree);
        changed = sample.proof;
        changed.path[2][0] ^= 1;
        CHECK(verdict(changed) == Verdict::not_in_tree);
        changed = sample.proof;
        changed.index += 1;
        CHECK(verdict(changed) == Verdict::not_in_tree);
        changed = sample.proof;
        changed.checkpoint.replace(changed.checkpoint.find("\n128\n"), 5, "\n192\n");
        CHECK(verdict(changed) == Verdict::signature_wrong);
        changed = sample.proof;
        changed.checkpoint.clear();
        CHECK(verdict(changed) == Verdict::no_proof_file);
        CHECK(verify_proof("hello", sample.key).verdict == Verdict::no_proof_file);
        CHECK(verify_proof("", sample.key).verdict == Verdict::no_proof_file);
    });
}

TEST_CASE("a proof with one flipped bit does not hold") {
    on_each_log([](World& world) {
        const Sample sample{world};
        for (const auto& text : {without_key(to_json(sample.proof)), to_tlog_proof(sample.proof)})
            for (std::size_t at = 0; at < text.size(); ++at) {
                std::string changed = text;
                changed[at] = static_cast<char>(changed[at] ^ 1);
                const bool same =
                    proof_from(changed).has_value() &&
                    to_tlog_proof(*proof_from(changed)) == to_tlog_proof(sample.proof);
                CHECK((verify_proof(changed, sample.key).holds() == same));
            }
    });
}

TEST_CASE("what is committed to but is no record proves nothing") {
    const auto key = crypto::SigningKey::random();
    const VerifierKey verifier{kOrigin, key.public_key()};
    Proof proof{"no record", std::string(32, 's'), 0, {}, {}, {}};
    const Hash entry = commitment(proof.salt, proof.record);
    proof.checkpoint = sign({kOrigin, 1, tree::leaf_hash(crypto::view(entry))}, key);
    CHECK(verify_proof(to_json(proof), verifier).verdict == Verdict::no_record);
}

}  // namespace
}  // namespace vt::audit
