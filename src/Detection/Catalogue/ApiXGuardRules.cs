using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Catalogue;

internal static class ApiXGuardRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("apix-api-key", "ApiXGuard API key (live)")
        {
            Provider = "ApiXGuard",
            Description = "Names an application to an API that issues its keys with the ApiXGuard runtime.",
            Pattern = RulePattern.Token("<low>{2,8}_live_<b62>{12}_<b62>{49}(-<low>[a-z0-9\\-]{1,19})?"),
            Remedy = new Remedy(
                "Revoke the key where it was issued, issue a new one with an overlap, and look for requests made with the old one.",
                ""),
            Examples =
            [
                "ORDERS_API_KEY=apix_liv" + "e_rRndfN3z0Qzb_hLVd9ua2fneQBKxwFVFvWxifPyyJizrZ2MqpleSmP4t2dCqJr-us-east-1",
                "orders_api_key: apix_liv" + "e_jiIGxFtsmvqd_1diicoXrjItXyYyc6iiXfKX0Eja24OTg4O2pGPhFnY128tW8H-eu",
            ],
            NearMisses =
            [
                "ORDERS_API_KEY=apix_liv" + "e_rRndfN3z0Qzb_hLVd9ua2fneQBKxwFVFvWxifPyyJizr",
                "ORDERS_API_KEY=apix_liv" + "e_rRndfN3z0Qz",
            ],
            Check = ApiXChecksum.Check,
            Complete = ApiXChecksum.Complete,
            VisiblePrefix = 8,
        },
        new("apix-test-key", "ApiXGuard API key (test)")
        {
            Provider = "ApiXGuard",
            Description = "Names an application to the test environment of an API that issues its keys with the ApiXGuard runtime.",
            Pattern = RulePattern.Token("<low>{2,8}_test_<b62>{12}_<b62>{49}(-<low>[a-z0-9\\-]{1,19})?"),
            Remedy = new Remedy(
                "Revoke the key where it was issued and issue a new one.",
                ""),
            Examples =
            [
                "ORDERS_API_KEY=apix_tes" + "t_rFCMz3hXppA5_P32VBFkIJFifiTtXSYc87OQvJ9BEEktoAH7yMNyYB3C11rW6T",
                "private const string OrdersApiKey = \"apix_tes" + "t_cdLB9Q9ful6N_5QFtNDgqxucRy17dvRVtDTmsmYB1HgGs3nq5REHOAaO37SKrX-eu\";",
            ],
            NearMisses =
            [
                "ORDERS_API_KEY=apix_tes" + "t_rFCMz3hXppA5_P32VBFkIJFifiTtXSYc87OQvJ9BEEktoAH7yMNyYB3C11rW6",
                "ORDERS_API_KEY=apix_tes" + "t_rFCMz3hXppA5_P32VBFkIJFifiTtXSYc87OQvJ",
            ],
            Confidence = Confidence.Medium,
            Check = ApiXChecksum.Check,
            Complete = ApiXChecksum.Complete,
            VisiblePrefix = 8,
        },
    ];
}
