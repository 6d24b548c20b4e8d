using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Catalogue;

internal static class LedgerKeyRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("bitcoin-wif-key", "Bitcoin private key (wallet import format)")
        {
            Provider = "Bitcoin",
            Description = "Spends everything at the addresses of this key. Bots watch public places for such keys.",
            Pattern = RulePattern.NamedValue(["bitcoin", "btc", "wif", "wallet", "privatekey", "privkey"], "(5[HJK]<b58>{49}|[KL]<b58>{51}|9<b58>{50}|c<b58>{51})"),
            Remedy = new Remedy(
                "Move what the key controls to a fresh one, made offline, before anything else; a leaked key cannot be revoked.",
                "https://developer.bitcoin.org/devguide/wallets.html"),
            Examples =
            [
                "bitcoin_private_key = 'KwGtz" + "dZmU8JWjqLsyEUoYPQ7GpzuYd1mxadEnJfZS1NwEGvhW4co'",
                "bitcoin_private_key: L5RKi" + "m4J8YcXCMUhupDHrmkQXfcAsq2swZ12RXaB8Gu8PVZ5M9wt",
            ],
            NearMisses =
            [
                "BITCOIN_PRIVATE_KEY = \"5Hyz" + "GMgQphx7qagTTWRzf3hCgSaA5wFeqrqwJPJDEZNHKd62M9\"",
                "checksum = \"5KZW" + "9tRbDn7tUDY3729BtV6gNhk4L1ch6fDEE8tS1Z9JWeF9ULE\"",
            ],
            Check = Base58Check.CheckWalletImportFormat,
            Complete = Base58Check.CompleteWalletImportFormat,
            IsDistinctive = false,
        },
        new("bip32-extended-private-key", "Extended private key (BIP 32)")
        {
            Provider = "Bitcoin",
            Description = "Derives, and so spends from, every key of an account of a wallet.",
            Pattern = RulePattern.Token("[xyzt]prv<b58>{107}"),
            Remedy = new Remedy(
                "Move what the key controls to a fresh one, made offline, before anything else; a leaked key cannot be revoked.",
                "https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki"),
            Examples =
            [
                "WALLET_XPRV=xpr" + "v9yF3ycMpWLY4h5cYLnQvV92Xij4tSKR8DcMeHLGhatKiCmf2DvjbUGKWPboa3tYwKjaTZmFURSpqusgsAjpUJ6ze6t3D3qHhJgutjXdwQYZ",
                "export WALLET_XPRV=\"xpr" + "v9xghNZoWAqEK1ZjSaJHxAY16gShnJdLJqSVh9tAyC7hvwucT5tgxvT63UXwtGHdTwJEGV36Yiir39nfAMmriPTFb4jjEBL5mqMJTa3EYhdj\"",
            ],
            NearMisses =
            [
                "WALLET_XPUB=xpub" + "6i8x7ewyFdRgfu1v97CD8cRt3jS2hdHHMVzNiEN36VYcFAa82nwKizJ3BDJ9co6e4Jh2WSfvXXwhbTiKeeXFePrgHmpuQn7BbNKizpHAng5",
                "var walletXprv = \"zpr" + "vaCm7MD63vFv1hWnk41uZuP7QfQqbfVgahyCSEtL1vo6azJjcnxUeKP4dBfYK4YY6ANp7JXznMZbqrnX9sr4hfjK9in1EALwrPj8YrMXtw5\";",
                "  \"WalletXprv\": \"zpr" + "vfAqZxqxQfWbFgrT5h1YYTcfRjqXVKsPoNWvLG2w9FfgUrpXr4MqjoCRHw5ak6Fhh6FMXDpodDaoNPPx9d5hfuUW5Atd6gxpW9favaMvpWcix7\",",
            ],
            Check = Base58Check.CheckExtendedKey,
            Complete = Base58Check.CompleteExtendedKey,
            VisiblePrefix = 4,
        },
        new("ethereum-private-key", "Ethereum private key")
        {
            Provider = "Ethereum",
            Description = "Spends everything at the account's address and calls contracts it owns.",
            Pattern = RulePattern.NamedValue(["ethereum", "ethprivate", "ethkey", "wallet", "deployer", "metamask", "privatekey", "privkey", "signerkey", "evm"], "(0x)?<xhex>{64}"),
            Remedy = new Remedy(
                "Move what the key controls to a fresh one, made offline, before anything else; a leaked key cannot be revoked.",
                "https://ethereum.org/en/developers/docs/accounts/"),
            Examples =
            [
                "export DEPLOYER_PRIVATE_KEY=0xdc" + "aD8Fc66EB385dEd877010dAe137a7ef0Ed64eFfA3e7a8a75385AF31C70AA6d",
                "DEPLOYER_PRIVATE_KEY = \"0x51" + "CFdF2980F8530FEEA7A3EB1Db906701a89b39Cf43CdA05A3ba6b9c0fe8dE87\"",
            ],
            NearMisses =
            [
                "deployer_private_key: 4A6e" + "dFcbee22e1216dC3f6DCE17cFda5deC80392ae520c1CC4Bb6dcE3D3C0c2",
                "checksum = \"b6B6" + "9E8BF6A4300bFdFB8dE187AeBA4ADaDaeAACFab9cc201D66e46EAA6854f7\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("solana-private-key", "Solana key pair")
        {
            Provider = "Solana",
            Description = "Spends everything of the account and upgrades programs it owns.",
            Pattern = RulePattern.NamedValue(["solana", "phantom", "wallet", "privatekey"], "<b58>{87,88}"),
            Remedy = new Remedy(
                "Move what the key controls to a fresh one, made offline, before anything else; a leaked key cannot be revoked.",
                "https://solana.com/docs/core/accounts"),
            Examples =
            [
                "SOLANA_PRIVATE_KEY=45RX" + "LNhuJooao4irxXkVJGUu1bzrumBVkWpVwZbvGp6kEvreNsVfCAv3LC5xJJqUDTPamdCs63RFxijvivArYF7o",
                "export SOLANA_PRIVATE_KEY=2fpY" + "nRkeNtgHVyJxzKT85CCqUGHPvrv7tWYEy9czCKgzD5nkjPMaJbfYertb1Ktxpvu6K7rLKFDPUHYmuwTMprJd",
            ],
            NearMisses =
            [
                "  \"SolanaPrivateKey\": \"4k9d" + "WK5uXJ2Tq4bL2GpfFZoGch69ukvPsfFXiVWdQXxJtUKZBjktw8ex5cdRpkqfVEY44FKvnaFnqbu8QhRSXJ\",",
                "checksum = \"YJbU" + "JMGjnaGeTV2rHMvjDvJ1pBHZdc4aQHz2iWsM2MZjg1oyPiBb49okRTUM8B6iV8cp7kMZoKFHpN8Za9ud8xf\"",
            ],
            IsDistinctive = false,
        },
        new("stellar-secret-seed", "Stellar secret seed")
        {
            Provider = "Stellar",
            Description = "Spends everything of the account and changes its signers.",
            Pattern = RulePattern.NamedValue(["stellar", "xlm", "horizon", "seed"], "S<b32>{55}"),
            Remedy = new Remedy(
                "Move what the seed controls to a fresh one, made offline, before anything else; a leaked seed cannot be revoked.",
                "https://developers.stellar.org/docs/learn/fundamentals/stellar-data-structures/accounts"),
            Examples =
            [
                "const stellarSecretSeed = \"SAUORE" + "JQ2O2XSZXWPPKWOARKWERXO57UMGCKZ76XORGAW2BF7JBFNQLY\";",
                "STELLAR_SECRET_SEED=SCJS26" + "GL7AQ52FDFBTATV4WZFJHHZ74QS3XBISSPNXYPJJNZGR6QN75B",
            ],
            NearMisses =
            [
                "private const string StellarSecretSeed = \"SFLL" + "S7GC4FQ42MGPU2V3LRM72KEYND2FQRKISD7FANYPYFTGZGX45QT\";",
                "checksum = \"SQEL" + "AMFELOGJQGG47YS3J5V6IYIVROQRIBH3DIDAQZXFGF4CCNUEM6ZQ\"",
            ],
            Check = Crc16Key.CheckStellarSeed,
            Complete = Crc16Key.Complete,
            IsDistinctive = false,
        },
        new("xrp-family-seed", "XRP Ledger family seed")
        {
            Provider = "XRP Ledger",
            Description = "Spends everything of the account derived from it.",
            Pattern = RulePattern.NamedValue(["ripple", "xrp", "xrpl", "familyseed"], "s[1-9A-HJ-NP-Za-km-z]{27,28}"),
            Remedy = new Remedy(
                "Move what the seed controls to a fresh one, made offline, before anything else; a leaked seed cannot be revoked.",
                "https://xrpl.org/docs/concepts/accounts/cryptographic-keys"),
            Examples =
            [
                "private const string XrplWalletSecret = \"sLWf" + "T5ut6QVCn5RUYRL6CsxxBvLb\";",
                "const xrplWalletSecret = \"srv3" + "BqzmwUHVVYm5zBPQ3hEpMbQxR\";",
            ],
            NearMisses =
            [
                "const xrplWalletSecret = \"sBYh" + "VBdjzoqWMdsQ9XxzcbroPwG\";",
                "checksum = \"s7oQ" + "dpNxhFZGVw5dpcbXBFrxbcYN\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("tezos-secret-key", "Tezos secret key")
        {
            Provider = "Tezos",
            Description = "Spends everything of the account and bakes in its name.",
            Pattern = RulePattern.Token("edsk<b58>{50}(<b58>{44})?"),
            Remedy = new Remedy(
                "Move what the key controls to a fresh one, made offline, before anything else; a leaked key cannot be revoked.",
                "https://docs.tezos.com"),
            Examples =
            [
                "TEZOS_SECRET_KEY=eds" + "k4PMnGfuAcLfbEY3VvNpqUqQsHWWhAJWG3hWHeMpB6D4RVKJ6N2",
                "\"inMemorySigner\": \"eds" + "k4bsjnthvQirkT4sau2YCxUj3WCgZP8od7h9wYeKFcPTjwbLerE\"",
                "var tezosSecretKey = \"eds" + "k4ajUHmPk2jkPnNXzqrEuDjpVCfGGfGKypPqWPdMrtq4ndfqA5j\";",
            ],
            NearMisses =
            [
                "name_of_zedskZWGk" + "FVAcp5vpsmqXe81oqUd3VnDvdPHASja9rLaFP6k31iT4kd",
                "TEZOS_PUBLIC_KEY=edp" + "kcXmxvhyCL6uAi1gk4zW6c6BCwkhaCnWQ4RdRp2svStLxq6WA2r",
            ],
            Check = Base58Check.CheckTezosKey,
            Complete = Base58Check.CompleteTezosKey,
            VisiblePrefix = 4,
        },
        new("nostr-secret-key", "Nostr secret key")
        {
            Provider = "Nostr",
            Description = "Signs events as its owner, for good: an identity cannot be moved.",
            Pattern = RulePattern.Token("nsec1[02-9ac-hj-np-z]{58}"),
            Remedy = new Remedy(
                "Announce a fresh identity from the old one and stop using the leaked key; it cannot be revoked.",
                "https://github.com/nostr-protocol/nips/blob/master/19.md"),
            Examples =
            [
                "nostr_secret_key: nsec" + "124fwh33rum3zjgapg6lhuqgz4dvwpewl8cvm7t76ah79l8wq9lmqx4k68c",
                "private const string NostrSecretKey = \"nsec" + "12gsvjw4chd8kyveslgcsp8ea58gla5k7tqacylcm5y0vzt5dygaqx7e7du\";",
            ],
            NearMisses =
            [
                "NOSTR_PUBLIC_KEY=npub" + "1qr2eapna7wwe3lp6pnqvq79dmeauc0y9y4m8ueh9u6drz4ply49r8e86gv",
                "curl -H \"Authorization: Bearer nsec" + "1xrnaadxdz0k6rtjanqx5ld7z3lq94lght6fl7tc4genzhy74nxucu24wh\" https://api.example.com/v1",
                "  \"NostrSecretKey\": \"nsec" + "1fzrh3hwam2y5y62y2cndqzpky0hhqf445djg79sysn7s9gn28xampg56vux7\",",
            ],
            Check = NostrKey.Check,
            Complete = NostrKey.Complete,
            VisiblePrefix = 5,
        },
        new("nats-nkey-seed", "NATS nkey seed")
        {
            Provider = "NATS",
            Description = "Authenticates as the user, or signs for the account or operator, it belongs to.",
            Pattern = RulePattern.Token("(SUA|SAA|SOA|SNA)[A-P]<b32>{54}"),
            Remedy = new Remedy(
                "Rotate the seed now, then go through the server's log for the time it was exposed.",
                "https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth"),
            Examples =
            [
                "-----BEGIN USER NKEY SEED-----\nSU" + "AGMIWMO57SREPWULNBNQDCAKNCNGDPUBDTLVRSK2KI2SGJMD45C5OW6M\n------END USER NKEY SEED------",
                "NATS_NKEY_SEED = \"SU" + "AIQVRO5CT3Z4QOV26MW4LRCTZT3MOETYP527FDTLILAL2RG7Y6UI4QKM\"",
                "natsNkeySeed := \"SU" + "AJK3HOF72HBY6AJPSTYJ4OIUQR2NZHU46JIDEY3LX3P4O7IFJMBGSOTY\"",
            ],
            NearMisses =
            [
                "nkey: UH34" + "DYZNRONYVAYWTLZSRQFWN332HEXKE23ZMLQB5MUMY7AHTQGAZYSM",
                "<add key=\"NatsNkeySeed\" value=\"SU" + "AHO3KRPA4G7Z6H4O3P7GHNUAUQ327AE2IGJSBUHMQFF3RXWRZKPKPST\" />",
            ],
            Check = Crc16Key.CheckNatsSeed,
            Complete = Crc16Key.Complete,
            VisiblePrefix = 2,
        },
        new("minisign-secret-key", "Minisign secret key")
        {
            Provider = "Minisign",
            Description = "Signs releases as its owner, unless a good password protects it.",
            Pattern = RulePattern.Token("RWRTY0Iy<b64>{120,208}[=]{0,2}"),
            Remedy = new Remedy(
                "Make a new key pair, publish its public key by a trusted way and withdraw the old one.",
                "https://jedisct1.github.io/minisign/"),
            Examples =
            [
                "ENV MINISIGN_SECRET_KEY=RWRTY0I" + "yUKJAgviRrfLgulpiwABezaBIp34btyRm6tEpUmXB1e7kCGZMapSalIMg4FcdxavBeXkpcW5qHOGcnBXASUzEADq4OeTaeAKj4A/9I5vnFjCZ5QOpn9JM1tVF",
                "var minisignSecretKey = \"RWRTY0I" + "yPP5xeq91QtdMQ+SooPo7ajpL4YbzHJ4G4bnUROwCRKo9+LWu+6WBa0zcUF2q03/w2dwiI7a8gdbzFBpgZvRCCXM1R0LA7YiTfo4SFMi+TUKslslUg4s8Uabs5mskobD\";",
            ],
            NearMisses =
            [
                "builder.Configuration[\"MinisignSecretKey\"] = \"RWRTY0I" + "yWTMjXC2Zds775Sr2BzX827r+zPL+EwD2rT7nLar3fKD6y3RWVfOl1y6cwclL8j+Mo2/lsWSPx6yUhKW/alZurwD3uqp22X+W/zzMm5HABdvILmUnzpNkwix\";",
                "name_of_zRWRTY0I" + "ylruHByoYov2Zvloc4kQyuB3ytubEaaj9xXdHyylKOrQDP1se1+4Y9oacOb03WsdTLcimGTaZoLx7buI95qM6ktuYZHSVKMEfDMh0pjUlWkVFiKQKLB62m3lc",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 2,
        },
    ];
}
