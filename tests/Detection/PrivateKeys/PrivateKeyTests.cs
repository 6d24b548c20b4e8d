using ApiXGuard.Detection.Tests.Structures;

namespace ApiXGuard.Detection.Tests.PrivateKeys;

public sealed class PrivateKeyTests
{
    private const string Begin = "-----BEGIN EC ";
    private const string End = "-----END EC PRIVATE KEY-----";

    private static readonly string[] Lines =
    [
        "MHcCAQ" + "EEILqMSronkccH/xGu1V2rLxKFs1QCvHYXjuvys+Sj18YyoAoGCCqGSM49",
        "AwEHoUQDQgAEKd5eL7Tkj4TIIGUGuOzOVZN0lfDSErHov+L1sOk9C2tu++s02tum",
        "aBnSWHQf0yKDHA8jb+WIGDGX1qj+vF9EnA==",
    ];

    private static string Header => Begin + "PRIVATE KEY-----";

    public static TheoryData<string> Enclosures =>
    [
        Pem("\n"),
        Pem("\r\n"),
        "key: |\n      " + Pem("\n      ") + "\n",
        "{ \"key\": \"" + Pem("\\n") + "\\n\" }",
        "{ \"key\": \"{\\\"inner\\\": \\\"" + Pem("\\\\n") + "\\\"}\" }",
        "const key = \"" + Pem("\\n\" +\n    \"") + "\";",
        "var key = \"" + Pem("\" + Environment.NewLine + \"") + "\";",
        "# " + Pem("\n# "),
        "// " + Pem("\r\n// "),
        "KEY=\"" + Pem(" ") + "\"",
        "<key>" + Pem("&#xA;") + "</key>",
        "key = [\n\"" + Pem("\",\n\"") + "\"]",
        "k=" + Pem("%0A"),
    ];

    [Theory]
    [MemberData(nameof(Enclosures))]
    public void A_key_is_read_whole_and_valid_whatever_encloses_it(string text)
    {
        var found = Found.One("private-key", text);
        Assert.StartsWith(Header, found.Secret, StringComparison.Ordinal);
        Assert.EndsWith(End, found.Secret, StringComparison.Ordinal);
        Assert.Equal(Validity.Valid, found.Validity);
        Assert.Equal(Confidence.High, found.Confidence);
    }

    [Fact]
    public void A_key_without_its_end_is_found_and_ranks_lower()
    {
        var found = Found.One("private-key", Header + "\n" + Lines[0] + "\n" + Lines[1]);
        Assert.Equal(Validity.Invalid, found.Validity);
        Assert.Equal(Confidence.Medium, found.Confidence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\\n\" + key + \"\\n")]
    [InlineData("\n...\n")]
    [InlineData("\n<base64 of the key>\n")]
    [InlineData("\nMIIEowIBAAKCAQEA...\n")]
    [InlineData("\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n")]
    [InlineData("\nthe key of the server stands here and nowhere else\n")]
    public void Armour_without_a_body_is_no_key(string body) => Found.NothingThatBlocks("x = \"" + Header + body + End + "\";");

    [Theory]
    [InlineData("CERTIFICATE")]
    [InlineData("PUBLIC KEY")]
    [InlineData("RSA PUBLIC KEY")]
    [InlineData("CERTIFICATE REQUEST")]
    [InlineData("PGP PUBLIC KEY BLOCK")]
    public void What_is_public_is_no_key(string label) =>
        Found.Nothing("private-key", $"-----BEGIN {label}-----\n{Lines[1]}\n{Lines[1]}\n-----END {label}-----");

    [Fact]
    public void A_key_that_only_its_first_lines_show_never_blocks()
    {
        var text = Header + "\n" + Lines[1] + "\n" + Lines[1] + "\n" + Lines[1] + "\n...\n" + End;
        Assert.Equal(Confidence.Low, Found.One("private-key", text).Confidence);
    }

    [Fact]
    public void Two_keys_after_another_are_two()
    {
        var text = Pem("\n") + "\n" + Pem("\n") + "\n";
        Assert.Equal(2, Found.In(text).Count(found => found.Rule == "private-key"));
    }

    [Fact]
    public void A_key_with_one_changed_length_is_not_valid()
    {
        var text = Pem("\n").Replace("MHcCAQ", "MHgCAQ", StringComparison.Ordinal);
        Assert.Equal(Validity.Invalid, Found.One("private-key", text).Validity);
    }

    private static string Pem(string separator) => Header + separator + string.Join(separator, Lines) + separator + End;
}
