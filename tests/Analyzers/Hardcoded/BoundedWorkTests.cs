using System.Diagnostics;
using System.Text;
using ApiXGuard.Analyzers.Tests.Cases;

namespace ApiXGuard.Analyzers.Tests.Hardcoded;

/// <summary>Code that asks for much work gets as much as it has text. The limit is far above what it takes and far below what a blow-up takes.</summary>
public class BoundedWorkTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly string Token = MadeUp.Value("github", 1)!;

    [Fact]
    public Task A_dictionary_of_fifty_thousand_entries() =>
        Finds(1, "class C { object d = new System.Collections.Generic.Dictionary<string, string> {" + Repeated(50_000, i => $"{{ \"key{i}\", \"value {i}\" }}, ") + $"{{ \"last\", \"{Token}\" }} }}; }}");

    [Fact]
    public Task A_method_of_twenty_thousand_statements() =>
        Finds(1, "class C { void M() { string s = \"\"; string password = null;" + Repeated(20_000, i => $"s += \"part {i}\"; System.Console.Write(s + password); ") + $"s = \"{Token}\"; }} }}");

    [Fact]
    public Task A_literal_of_five_megabytes() => Finds(1, $"class C {{ string s = \"{new string('a', 2_500_000)} {Token} {new string('b', 2_500_000)}\"; }}");

    [Fact]
    public Task A_sum_of_ten_thousand_parts() =>
        Finds(1, "class C { string M(string x) => " + Repeated(10_000, i => $"\"part {i} \" + x + ") + $"\"{Token[..10]}\" + \"{Token[10..]}\"; }}");

    [Fact]
    public Task Calls_in_calls() => Finds(1, "class C { string M(string x) => " + Repeated(100, _ => "string.Format(\"{0}{1}\", \"a\", ") + $"\"{Token}\"" + new string(')', 100) + "; }");

    [Fact]
    public Task A_chain_of_ten_thousand_calls() =>
        Finds(1, "class C { string M(System.Text.StringBuilder x) => x" + Repeated(2_000, i => $".Append(\"part {i}\").Insert(0, \"x\")") + $".Append(\"{Token}\").ToString(); }}");

    [Fact]
    public Task Locals_that_double_each_time() =>
        Finds(0, "class C { string M(string x) { var s0 = \"ab\" + x; " + Repeated(60, i => $"var s{i + 1} = s{i} + s{i}; ") + "return s60; } }");

    [Fact]
    public Task Members_that_lead_back_to_themselves() =>
        Finds(0, "class C { static readonly string A = B + \"a\"; static readonly string B = A + \"b\"; string P => Q; string Q => P; void M() { var password = A; password = P; } }");

    private static string Repeated(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(part(i));
        return text.ToString();
    }

    private static async Task Finds(int count, string source)
    {
        var clock = Stopwatch.StartNew();
        var found = await AnalyzerRun.Over([source], TestContext.Current.CancellationToken);

        Assert.Equal(count, found[0].Count());
        Assert.True(clock.Elapsed < Limit, $"took {clock.Elapsed}");
    }
}
