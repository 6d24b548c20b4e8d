using System.Text;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Rescue.Ignoring;
using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.Rescue.Ignoring;

public class IgnoreEditTests
{
    [Theory]
    [InlineData(".env", null, ".gitignore", ".env\n")]
    [InlineData(".env", "bin/", ".gitignore", "bin/\n.env\n")]
    [InlineData(".env", "bin/\r\nobj/\r\n", ".gitignore", "bin/\r\nobj/\r\n.env\r\n")]
    [InlineData("src/api/.env.local", "bin/\n", ".gitignore", "bin/\n/src/api/.env.local\n")]
    [InlineData(".env", ".env\n!.env\n", ".gitignore", ".env\n!.env\n.env\n")]
    [InlineData("a [1]/#x?", null, ".gitignore", "/a \\[1]/#x\\?\n")]
    public void The_line_is_added_and_git_then_ignores_the_file(string file, string? before, string ignoreFile, string after)
    {
        using var repository = new TemporaryRepository();
        if (before is not null)
            repository.Write(".gitignore", before);
        var location = RepositoryLocation.Find(repository.Folder, GitEnvironment.Empty);
        var path = Path.Combine(repository.Folder, file);
        Assert.False(IgnoreEdit.IsIgnored(location, path));

        var edit = IgnoreEdit.Add(location, path, Read);

        Assert.NotNull(edit);
        Assert.Equal((Path.Combine(repository.Folder, ignoreFile), after), (edit.IgnoreFile, Encoding.UTF8.GetString(edit.Content)));
        File.WriteAllBytes(edit.IgnoreFile, edit.Content);
        Assert.True(IgnoreEdit.IsIgnored(location, path));
        Assert.Equal(0, repository.TryGitIn(repository.Folder, null, "check-ignore", "-q", "--", file).Code);
    }

    [Fact]
    public void The_nearest_list_gets_the_line()
    {
        using var repository = new TemporaryRepository();
        repository.Write("web/.gitignore", "dist\n");
        var location = RepositoryLocation.Find(repository.Folder, GitEnvironment.Empty);

        var edit = IgnoreEdit.Add(location, Path.Combine(repository.Folder, "web/app/.env"), Read);

        Assert.Equal((Path.Combine(repository.Folder, "web/.gitignore"), "/app/.env"), (edit!.IgnoreFile, edit.Line));
    }

    [Fact]
    public void A_file_below_an_ignored_folder_is_ignored_whatever_stands_there()
    {
        using var repository = new TemporaryRepository();
        repository.Write(".gitignore", "private/\n");
        repository.Write("private/.gitignore", "!.env\n");
        var location = RepositoryLocation.Find(repository.Folder, GitEnvironment.Empty);

        Assert.True(IgnoreEdit.IsIgnored(location, Path.Combine(repository.Folder, "private/.env")));
        Assert.Equal(0, repository.TryGitIn(repository.Folder, null, "check-ignore", "-q", "private/.env").Code);
    }

    [Fact]
    public void A_file_that_git_holds_is_told_from_one_that_it_does_not()
    {
        using var repository = new TemporaryRepository();
        repository.Stage("[a].env", "A=1\n");
        repository.Write("a.env", "A=1\n");
        var location = RepositoryLocation.Find(repository.Folder, GitEnvironment.Empty);

        Assert.True(IgnoreEdit.IsTracked(location, Path.Combine(repository.Folder, "[a].env")));
        Assert.False(IgnoreEdit.IsTracked(location, Path.Combine(repository.Folder, "a.env")));
    }

    private static byte[]? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
