namespace ApiXGuard.Scanner.Tests.Hooks;

/// <summary>The whole way: real git, the installed hook, the real scanner.</summary>
[Trait("Category", "Slow")]
public sealed class RealCommitTests : IDisposable
{
    private const string Token = "ghp" + "_wJ7kQ2mZx9RtB4vNc8LpHs5YdGf3Aa1EuT6o";
    private readonly HookRepository _repository = new();

    public RealCommitTests() => Assert.Equal(0, _repository.Install().ExitCode);

    [Fact]
    public void A_commit_with_a_token_is_refused_and_passes_once_the_token_is_out()
    {
        Write("Client.cs", $"var token = \"{Token}\";\n");
        _repository.Git("add", "Client.cs");
        var refused = _repository.TryGit("commit", "-m", "a client");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Client.cs:1:14", refused.All);
        Assert.Contains("github-classic-token", refused.All);
        Assert.Contains("commit refused", refused.All);
        Assert.Contains("apixguard:allow github-classic-token because REASON", refused.All);
        Assert.DoesNotContain(Token[4..], refused.All);

        Write("Client.cs", "var token = Environment.GetEnvironmentVariable(\"GITHUB_TOKEN\");\n");
        _repository.Git("add", "Client.cs");
        var passed = _repository.TryGit("commit", "-m", "a client");
        Assert.True(passed.ExitCode == 0, passed.All);
    }

    [Fact]
    public void Commit_with_all_and_commit_of_one_path_are_seen_through_the_index_that_git_hands_over()
    {
        Write("a.cs", "// nothing\n");
        Write("b.cs", "// nothing\n");
        _repository.Git("add", ".");
        _repository.Git("commit", "-q", "-m", "two files");
        Write("a.cs", $"var token = \"{Token}\";\n");
        Assert.Contains("commit refused", _repository.TryGit("commit", "-a", "-m", "all").All);
        Assert.Contains("commit refused", _repository.TryGit("commit", "-m", "one", "--", "a.cs").All);

        Write("b.cs", "// something else\n");
        var other = _repository.TryGit("commit", "-m", "the other", "--", "b.cs");
        Assert.True(other.ExitCode == 0, other.All);
    }

    [Fact]
    public void A_merge_that_brings_a_token_is_refused_and_one_that_brings_none_passes()
    {
        _repository.Git("commit", "-q", "--allow-empty", "-m", "root");
        Branch("harmless", "fine.cs", "// nothing\n");
        var passed = _repository.TryGit("merge", "--no-edit", "harmless");
        Assert.True(passed.ExitCode == 0, passed.All);

        Branch("leaky", "leak.cs", $"var token = \"{Token}\";\n");
        var refused = _repository.TryGit("merge", "--no-edit", "leaky");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("leak.cs:1:14", refused.All);
        Assert.Contains("merge refused", refused.All);
    }

    [Fact]
    public void In_a_linked_worktree_the_commit_is_refused_too()
    {
        _repository.Git("commit", "-q", "--allow-empty", "-m", "root");
        var linked = _repository.Sandbox.PathOf("linked");
        _repository.Git("worktree", "add", "-q", "-b", "linked", linked);
        Assert.Contains("commit refused", _repository.Commit($"var token = \"{Token}\";\n", linked).All);
        var passed = _repository.Commit("// nothing\n", _repository.WorkTree);
        Assert.True(passed.ExitCode == 0, passed.All);
    }

    public void Dispose() => _repository.Dispose();

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_repository.WorkTree, name), content);

    private void Branch(string name, string file, string content)
    {
        _repository.Git("checkout", "-q", "-b", name);
        Write(file, content);
        _repository.Git("add", file);
        _repository.Git("commit", "-q", "--no-verify", "-m", name);
        _repository.Git("checkout", "-q", "main");
        _repository.Git("commit", "-q", "--allow-empty", "-m", "beside " + name);
    }
}
