using System.Text.Json;

namespace ApiXGuard.Scanner.Tests.Rescue;

/// <summary>What a rescue says of the history.</summary>
public sealed class RescueHistoryTests : IDisposable
{
    private const string Place = "src/Shop/appsettings.json:1";

    private readonly RescueSandbox _box = new();

    public RescueHistoryTests()
    {
        _box.WriteProject();
        Write();
    }

    public void Dispose() => _box.Dispose();

    [Fact]
    public void A_key_that_was_never_committed_needs_no_revocation()
    {
        var result = _box.Rescue(Place);

        Assert.Contains("never committed", result.Output);
        Assert.DoesNotContain("burnt", result.Output);
    }

    [Fact]
    public void A_committed_key_is_told_with_its_commit_and_what_to_do()
    {
        _box.Commit("bring it in");
        var commit = _box.Git("rev-parse", "HEAD");
        _box.Write("other.txt", "x\n");
        _box.Commit("something else");

        var result = _box.Rescue(Place);

        Assert.Contains($"first in {commit[..10]} by A Tester <tester@example.org>", result.Output);
        Assert.Contains("still in HEAD, in 2 commits; there is no remote-tracking branch", result.Output);
        Assert.Contains("A key that was committed is burnt", result.Output);
        Assert.Contains("https://dashboard.stripe.com/apikeys", result.Output);
        var history = History();
        Assert.Equal(commit, history.GetProperty("commit").GetString());
        Assert.False(history.TryGetProperty("pushed", out _));
    }

    [Fact]
    public void It_is_known_whether_it_was_pushed()
    {
        _box.Write("src/Shop/appsettings.json", "{}");
        _box.Commit("before");
        _box.Git("init", "-q", "--bare", "../remote.git");
        _box.Git("remote", "add", "origin", "../remote.git");
        _box.Git("push", "-q", "origin", "HEAD:main");
        Write();
        _box.Commit("after");
        Assert.False(History().GetProperty("pushed").GetBoolean());

        _box.Git("push", "-q", "origin", "HEAD:main");
        Assert.True(History().GetProperty("pushed").GetBoolean());
        Assert.Contains("it was pushed", _box.Rescue(Place).Output);
    }

    [Fact]
    public void What_was_once_allowed_excluded_or_under_another_name_counts_too()
    {
        _box.Write("src/Shop/appsettings.json", "{}");
        _box.Write("vendor/old.cs", $"var key = \"{RescueSandbox.StripeKey}\"; // apixguard:allow stripe-secret-key because of history\n");
        _box.Write("apixguard.json", """{ "exclude": ["vendor/"] }""");
        _box.Commit("hidden");
        File.Delete(_box.PathOf("vendor/old.cs"));
        _box.Commit("gone");
        Write();

        var history = History();

        Assert.True(history.GetProperty("committed").GetBoolean());
        Assert.False(history.GetProperty("inHead").GetBoolean());
        Assert.Equal(1, history.GetProperty("commits").GetInt32());
    }

    [Fact]
    public void No_history_says_that_it_was_not_looked_at()
    {
        _box.Commit();

        var result = _box.Rescue(Place, "--no-history");

        Assert.Contains("The history was not looked at: --no-history.", result.Output);
        Assert.Contains("If a key was ever committed or shared, it is burnt", result.Output);
    }

    [Fact]
    public void Outside_of_a_repository_there_is_none()
    {
        using var box = new RescueSandbox(isRepository: false);
        box.WriteProject();
        box.Write("src/Shop/appsettings.json", $$"""{ "Stripe": { "ApiKey": "{{RescueSandbox.StripeKey}}" } }""");

        var result = box.Rescue(Place, "--yes");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("this is no git repository", result.Output);
        Assert.Equal(RescueSandbox.StripeKey, box.Secrets()["Stripe:ApiKey"]);
    }

    private void Write() => _box.Write("src/Shop/appsettings.json", $$"""{ "Stripe": { "ApiKey": "{{RescueSandbox.StripeKey}}" } }""");

    private JsonElement History() => _box.Json(Place).GetProperty("steps")[0].GetProperty("history");
}
