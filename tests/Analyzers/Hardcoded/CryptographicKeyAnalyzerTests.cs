using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    ApiXGuard.Analyzers.Hardcoded.CryptographicKeyAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace ApiXGuard.Analyzers.Tests.Hardcoded;

public class CryptographicKeyAnalyzerTests
{
    [Theory]
    [InlineData("aes.Key = {|#0:new byte[32]|};", "Encryption key is a constant: whoever reads the code or the assembly can decrypt or forge what it protects. Replace it, and load its successor from a key store.")]
    [InlineData("aes.IV = {|#0:new byte[16]|};", "Initialization vector is a constant: equal texts encrypt to equal bytes, which tells what repeats. Make a random one for each message and send it along.")]
    [InlineData("gcm.Encrypt({|#0:new byte[12]|}, text, text, text);", "Nonce is a constant: used twice with one key, it lets others read and forge messages. Make a new one for each message and send it along.")]
    [InlineData(
        "Rfc2898DeriveBytes.Pbkdf2(text, {|#0:new byte[16]|}, 600_000, HashAlgorithmName.SHA256, 32);",
        "Salt is a constant: equal passwords give equal keys, and one table serves against all of them. Make a random one for each password and store it beside the result.")]
    [InlineData(
        "Rfc2898DeriveBytes.Pbkdf2({|#0:\"winter\"|}, text, 600_000, HashAlgorithmName.SHA256, 32);",
        "Password that a key is derived from is a constant: whoever reads the code or the assembly can derive the same key. Replace it, and read its successor from a key store.")]
    public Task The_message_says_what_a_constant_costs(string statement, string message) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        using System.Security.Cryptography;
        class C
        {
            void M(Aes aes, AesGcm gcm, byte[] text) { {{statement}} }
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithMessage(message));

    [Fact]
    public Task A_constant_that_reaches_two_places_is_told_once() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Security.Cryptography;
        class C
        {
            static readonly byte[] Secret = [|{ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }|];
            void M(Aes aes, byte[] iv)
            {
                aes.CreateEncryptor(Secret, iv);
                aes.CreateDecryptor(Secret, iv);
            }
        }
        """);

    [Fact]
    public Task An_allow_where_the_constant_stands_silences_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Security.Cryptography;
        class C
        {
            static readonly byte[] Vector = { 1, 2, 3, 4, 5, 6, 7, 8 }; // apixguard:allow AXG1005 because it is the vector of RFC 4231
            void M(byte[] data) => HMACSHA256.HashData(Vector, data);
        }
        """);

    [Fact]
    public Task A_table_of_fifty_thousand_entries_is_walked_past() => VerifyCS.VerifyAnalyzerAsync(
        "using System.Collections.Generic; class C { static readonly Dictionary<string, string> Words = new() { "
        + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"[\"word{i}\"] = \"meaning{i}\", ")) + " }; }");
}
