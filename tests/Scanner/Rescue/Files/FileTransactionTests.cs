using System.Text;
using ApiXGuard.Scanner.Rescue.Files;

namespace ApiXGuard.Scanner.Tests.Rescue.Files;

public sealed class FileTransactionTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("axg-files-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Everything_is_written_together_and_nothing_else_is_left()
    {
        var (a, b) = (Write("a.json", "one"), Write("sub/b.json", "two"));
        File.SetUnixFileMode(a, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead);
        var transaction = new FileTransaction(_root);
        transaction.Create(PathOf("new/deep/.env"), "KEY=1"u8.ToArray(), holdsSecrets: true);
        transaction.Replace(a, "one"u8.ToArray(), "ONE"u8.ToArray());
        transaction.Delete(b, "two"u8.ToArray());
        Assert.Equal(["a.json", "sub/b.json"], Files());

        transaction.Commit();

        Assert.Equal(["a.json", "new/deep/.env"], Files());
        Assert.Equal(("ONE", "KEY=1"), (File.ReadAllText(a), File.ReadAllText(PathOf("new/deep/.env"))));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead, File.GetUnixFileMode(a));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("new/deep/.env")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(PathOf("new/deep")));
        Assert.Empty(transaction.Leftovers);
    }

    [Fact]
    public void A_file_that_begins_to_hold_secrets_is_closed_to_others()
    {
        var path = Write(".env", "A=1");
        File.SetUnixFileMode(path, (UnixFileMode)0b110_100_100);
        var transaction = new FileTransaction(_root);
        transaction.Replace(path, "A=1"u8.ToArray(), "A=2"u8.ToArray(), holdsSecrets: true);
        transaction.Commit();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_file_is_replaced_step_by_step()
    {
        var path = Write("a", "0");
        var transaction = new FileTransaction(_root);
        transaction.Replace(path, "0"u8.ToArray(), "1"u8.ToArray());
        transaction.Replace(path, "1"u8.ToArray(), "2"u8.ToArray());
        Assert.Throws<FileTransactionException>(() => transaction.Replace(path, "1"u8.ToArray(), "3"u8.ToArray()));
        transaction.Commit();

        Assert.Equal("2", File.ReadAllText(path));
    }

    [Fact]
    public void Where_one_cannot_be_written_those_before_are_put_back()
    {
        var (a, b) = (Write("a", "one"), Write("b", "two"));
        var written = File.GetLastWriteTimeUtc(a);
        var transaction = new FileTransaction(_root);
        transaction.Create(PathOf("new/.env"), "K=1"u8.ToArray(), holdsSecrets: true);
        transaction.Replace(a, "one"u8.ToArray(), "ONE"u8.ToArray());
        transaction.Delete(b, "two"u8.ToArray());
        transaction.Create(PathOf("c"), "x"u8.ToArray());
        // Somebody makes a folder of that name after everything was looked at.
        transaction.Create(PathOf("d"), "x"u8.ToArray());
        Directory.CreateDirectory(PathOf("d"));

        var error = Assert.Throws<FileTransactionException>(() => transaction.Commit());

        Assert.Equal($"cannot write '{PathOf("d")}': it is a folder", error.Message);
        Assert.Equal(["a", "b"], Files());
        Assert.Equal(("one", "two"), (File.ReadAllText(a), File.ReadAllText(b)));
        Assert.Equal(written, File.GetLastWriteTimeUtc(a));
        Assert.False(Directory.Exists(PathOf("new")));
    }

    [Fact]
    public void A_failure_after_the_first_rename_puts_the_very_file_back()
    {
        var (a, b, c) = (Write("a", "one"), Write("b", "two"), Write("c", "three"));
        var written = File.GetLastWriteTimeUtc(a);
        var transaction = new FileTransaction(_root) { Applying = path => { if (path == c) File.WriteAllText(c, "changed"); } };
        transaction.Create(PathOf("new/.env"), "K=1"u8.ToArray(), holdsSecrets: true);
        transaction.Replace(a, "one"u8.ToArray(), "ONE"u8.ToArray());
        transaction.Delete(b, "two"u8.ToArray());
        transaction.Replace(c, "three"u8.ToArray(), "THREE"u8.ToArray());

        var error = Assert.Throws<FileTransactionException>(() => transaction.Commit());

        Assert.Equal($"cannot write '{c}': it was changed in the meantime; scan again", error.Message);
        Assert.Equal(["a", "b", "c"], Files());
        Assert.Equal(("one", "two", "changed"), (File.ReadAllText(a), File.ReadAllText(b), File.ReadAllText(c)));
        Assert.Equal(written, File.GetLastWriteTimeUtc(a));
        Assert.False(Directory.Exists(PathOf("new")));
    }

    [Fact]
    public void A_file_that_changed_since_it_was_read_is_left_alone()
    {
        var path = Write("a", "one");
        var transaction = new FileTransaction(_root);
        transaction.Create(PathOf("b"), "x"u8.ToArray());
        transaction.Replace(path, "one"u8.ToArray(), "ONE"u8.ToArray());
        File.WriteAllText(path, "eno");

        Assert.Contains("changed in the meantime", Assert.Throws<FileTransactionException>(() => transaction.Commit()).Message, StringComparison.Ordinal);
        Assert.Equal(["a"], Files());
        Assert.Equal("eno", File.ReadAllText(path));
    }

    [Fact]
    public void A_file_that_appeared_or_went_is_noticed()
    {
        Write("a", "one");
        var transaction = new FileTransaction(_root);

        Assert.Contains("there already", Assert.Throws<FileTransactionException>(() => transaction.Create(PathOf("a"), [])).Message, StringComparison.Ordinal);
        Assert.Contains("has gone", Assert.Throws<FileTransactionException>(() => transaction.Replace(PathOf("b"), [], [])).Message, StringComparison.Ordinal);
        Assert.Contains("is a folder", Assert.Throws<FileTransactionException>(() => transaction.Create(_root, [])).Message, StringComparison.Ordinal);
        Assert.Contains("a part of its path is a file", Assert.Throws<FileTransactionException>(() => transaction.Create(PathOf("a/b"), [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_read_only_is_said_to_be()
    {
        var path = Write("a", "one");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Contains("it is read-only", Assert.Throws<FileTransactionException>(() => new FileTransaction(_root).Replace(path, "one"u8.ToArray(), [])).Message, StringComparison.Ordinal);

        var folder = Directory.CreateDirectory(PathOf("closed"));
        File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Contains("its folder is read-only", Assert.Throws<FileTransactionException>(() => new FileTransaction(_root).Create(PathOf("closed/b"), [])).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_link_within_the_repository_is_written_through()
    {
        var path = Write("real/a", "one");
        File.CreateSymbolicLink(PathOf("link"), "real/a");
        var transaction = new FileTransaction(_root);
        transaction.Replace(PathOf("link"), "one"u8.ToArray(), "ONE"u8.ToArray());
        transaction.Commit();

        Assert.Equal("real/a", new FileInfo(PathOf("link")).LinkTarget);
        Assert.Equal("ONE", File.ReadAllText(path));
    }

    [Fact]
    public void A_link_out_of_the_repository_is_refused()
    {
        var outside = Write("outside/a", "one");
        Directory.CreateDirectory(PathOf("repository"));
        File.CreateSymbolicLink(PathOf("repository/link"), outside);
        Directory.CreateSymbolicLink(PathOf("repository/folder"), PathOf("outside"));
        var transaction = new FileTransaction(PathOf("repository"));

        foreach (var path in new[] { "repository/link", "repository/folder/a" })
            Assert.Contains("out of the repository", Assert.Throws<FileTransactionException>(() => transaction.Replace(PathOf(path), "one"u8.ToArray(), [])).Message, StringComparison.Ordinal);
        Assert.Throws<FileTransactionException>(() => transaction.Create(PathOf("repository/folder/b"), []));
        Assert.Throws<FileTransactionException>(() => transaction.Create(PathOf("repository/.git/hooks/x"), []));
    }

    [Fact]
    public void A_file_outside_of_the_repository_can_be_named()
    {
        Directory.CreateDirectory(PathOf("repository"));
        var transaction = new FileTransaction(PathOf("repository"));
        transaction.Create(PathOf("home/secrets.json"), "{}"u8.ToArray(), holdsSecrets: true);
        transaction.Commit();

        Assert.Equal(["home/secrets.json"], Files());
    }

    [Fact]
    public void A_cancelled_transaction_leaves_everything()
    {
        var path = Write("a", "one");
        var transaction = new FileTransaction(_root);
        transaction.Replace(path, "one"u8.ToArray(), "ONE"u8.ToArray());

        Assert.Throws<OperationCanceledException>(() => transaction.Commit(new CancellationToken(canceled: true)));
        Assert.Equal("one", File.ReadAllText(path));
        Assert.Equal(["a"], Files());
    }

    private string PathOf(string path) => Path.Combine(_root, path);

    private string Write(string path, string text)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(false));
        return full;
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(path => Path.GetRelativePath(_root, path)).Order(StringComparer.Ordinal);
}
