using System.Diagnostics;
using System.Text;
using ApiXGuard.Detection.Assignments;

namespace ApiXGuard.Detection.Tests.Assignments;

public sealed class HostileAssignmentTests
{
    private static readonly SecretScanner Scanner = new(new RuleCatalogue(
        BuiltInForTests.Generic.Concat([BuiltInForTests.Named("acme-token", ["acmecloud"], "<b62>{20,}")])));

    [Fact]
    public void Any_bytes_are_scanned_and_judged_without_an_exception()
    {
        var random = new Random(7);
        string[] parts =
        [
            "key", "token", "password", "\"", "'", "`", "\\", "\\\"", "=", ":", "=>", "??", "||", "|", "<", ">", "</", "<!--", "<![CDATA[", "]]>", "(", ")", "[", "]", "{", "}",
            ",", ";", "\n", "\r", " ", "\t", "-", "--", ".", "value", "name", "&quot;", "&", "@", "$", "b", "u8", "\"\"\"", "new ", "[]byte(", "GetBytes(", "Bearer ", "q7Z" + "t2LmX9vRb4KcW", "é", "\0",
            "string", "as string", " is ", "ENV ", "acmecloud",
        ];
        var found = new CandidateList();
        for (var round = 0; round < 20_000; round++)
        {
            var text = new List<byte>();
            for (var i = random.Next(24); i >= 0; i--)
            {
                if (random.Next(12) == 0)
                    text.Add((byte)random.Next(256));
                else
                    text.AddRange(Encoding.UTF8.GetBytes(parts[random.Next(parts.Length)]));
            }

            var bytes = text.ToArray();
            found.Clear();
            Scanner.Scan(bytes, found);
            foreach (var candidate in found)
            {
                Assert.InRange(candidate.Start, 0, bytes.Length);
                Assert.InRange(candidate.End, candidate.Start, bytes.Length);
                Assert.InRange(candidate.NameStart + candidate.NameLength, 0, bytes.Length);
                Scanner.Judge(candidate, bytes, new JudgeContext { Path = new PathKind((FileLanguage)random.Next(16), default) });
            }
        }
    }

    [Theory]
    [InlineData("key=")]
    [InlineData("\"key\":")]
    [InlineData("key='key\"key`")]
    [InlineData("key=\"\\\"")]
    [InlineData("key=\"\"\"")]
    [InlineData("key:")]
    [InlineData("key.")]
    [InlineData("key-")]
    [InlineData("key")]
    [InlineData("key ")]
    [InlineData("<key>")]
    [InlineData("<key a>")]
    [InlineData("key=[")]
    [InlineData("key=f(")]
    [InlineData("\"key\",")]
    [InlineData("\"key\" ")]
    [InlineData("key\n")]
    [InlineData(" key=1\n")]
    public void Long_repetition_takes_linear_time(string unit)
    {
        var attempts = 0;
        TimeSpan small, large;
        do
        {
            // Other work on the machine disturbs a measurement; quadratic time would show in every one.
            small = Measure(unit, 100_000);
            large = Measure(unit, 1_000_000);
        }
        while (large > TimeSpan.FromSeconds(1) && large > small * 40 && ++attempts < 4);

        Assert.True(attempts < 4, $"{large.TotalSeconds:F1} s for ten times what took {small.TotalSeconds:F2} s");
    }

    private static TimeSpan Measure(string unit, int length)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, length / unit.Length)));
        var matcher = new AssignmentMatcher(Scanner.Catalogue.Rules, []);
        var found = new CandidateList();
        var clock = Stopwatch.StartNew();
        for (var at = text.AsSpan().IndexOf("key"u8); at >= 0 && at + 3 <= text.Length;)
        {
            matcher.Propose(text, at, 3, found);
            var next = text.AsSpan(at + 3).IndexOf("key"u8);
            at = next < 0 ? -1 : at + 3 + next;
        }

        return clock.Elapsed;
    }
}
