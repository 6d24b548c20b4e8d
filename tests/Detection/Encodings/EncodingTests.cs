using System.Text;
using ApiXGuard.Detection.Encodings;

namespace ApiXGuard.Detection.Tests.Encodings;

public sealed class EncodingTests
{
    private const string Line = "var café = \"\U0001F511 ok\"; ";

    private static string Secret => "ghp" + "_wJ7kQ2mZx9RtB4vNc8LpHs5YdGf3Aa1EuT6o";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-mark", "utf-16le", "utf-16le-mark", "utf-16be", "utf-16be-mark"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_secret_is_found_at_its_place_in_the_original(string name)
    {
        var encoding = Of(name);
        var before = "first line of plain text\r\n" + Line;
        byte[] mark = name.EndsWith("-mark", StringComparison.Ordinal) ? encoding.GetPreamble() : [];
        byte[] blob = [.. mark, .. encoding.GetBytes(before + Secret + "\nlast")];

        var match = Assert.Single(SecretScanner.Default.FindMatches(blob, default, TestContext.Current.CancellationToken).Matches);

        Assert.Equal(Secret, encoding.GetString(blob.AsSpan(match.Start, match.Length)));
        Assert.Equal(Secret, Encoding.UTF8.GetString(match.Secret.Bytes));
        Assert.Equal((2, Line.Length + 1), (match.StartLine, match.StartColumn));
        Assert.Equal((2, Line.Length + 1 + Secret.Length), (match.EndLine, match.EndColumn));
    }

    [Fact]
    public void A_NUL_makes_a_blob_binary_and_UTF_16_does_not()
    {
        byte[] binary = [.. Encoding.ASCII.GetBytes("MZ\u0090 some code\0\0\u0003 then "), .. Encoding.ASCII.GetBytes(Secret)];
        Assert.True(SecretScanner.Default.FindMatches(binary, default, TestContext.Current.CancellationToken).IsBinary);
        Assert.False(SecretScanner.Default.FindMatches(Encoding.Unicode.GetBytes("plain text"), default, TestContext.Current.CancellationToken).IsBinary);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xFF, 0xFE })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0xD8, 0x00 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData(new byte[] { 0xF0, 0x9F })]
    public void Broken_beginnings_are_survived(byte[] blob) =>
        Assert.Empty(SecretScanner.Default.FindMatches(blob, default, TestContext.Current.CancellationToken).Matches);

    [Fact]
    public void Lone_surrogates_become_the_replacement_character()
    {
        byte[] units = [0x00, 0xD8, (byte)'a', 0x00, 0x00, 0xDC];
        Assert.Equal("\uFFFDa\uFFFD", Encoding.UTF8.GetString(Utf16Text.ToUtf8(units, bigEndian: false)));
    }

    [Fact]
    public void Columns_agree_with_the_base_library_on_generated_text()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 60).Select(_ => random.Next(5) switch
            {
                0 => "\n",
                1 => "\u00e9",
                2 => "\U0001F511",
                3 => "\u6f22",
                _ => "x",
            }));
            var bytes = Encoding.UTF8.GetBytes(text);
            var cursor = new TextCursor(bytes);
            cursor.MoveTo(bytes.Length);
            Assert.Equal(text.Length, TextCursor.UnitsIn(bytes));
            Assert.Equal(text.Count(c => c == '\n') + 1, cursor.Line);
            Assert.Equal(text.Length - text.LastIndexOf('\n'), cursor.Column);
        }
    }

    private static Encoding Of(string name) => name.Replace("-mark", "", StringComparison.Ordinal) switch
    {
        "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        "utf-16le" => Encoding.Unicode,
        _ => Encoding.BigEndianUnicode,
    };
}
