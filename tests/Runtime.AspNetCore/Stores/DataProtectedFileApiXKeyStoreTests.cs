using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Stores;

public sealed class DataProtectedFileApiXKeyStoreTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ApiXKeys Keys = new("made-up-" + "api-key", "made-up-" + "app-key \"ü\" \U0001F511");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("apixguard-stores-");

    private string FilePath => Path.Combine(_folder.FullName, "keys.protected");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Saved_keys_come_back_also_in_another_process_of_the_same_application()
    {
        using (var store = Store())
            await store.SaveAsync(Keys);

        using var later = Store();
        Assert.Equal(Keys.ApiKey, await later.GetApiKeyAsync());
        Assert.Equal(Keys.AppKey, await later.GetAppKeyAsync());
        Assert.Equal((Keys.ApiKey, Keys.AppKey), Pair(await later.GetKeysAsync()));
        Assert.Equal(_clock.GetUtcNow(), await later.GetKeysCreatedAsync());
    }

    [Fact]
    public async Task The_file_holds_no_key_and_nothing_is_left_beside_it()
    {
        using var store = Store();
        await store.SaveAsync(Keys);
        await store.SaveAsync(Keys);

        var text = await File.ReadAllTextAsync(FilePath);
        Assert.StartsWith("ApiXGuard protected keys 1\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", text, StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", Encoding.Latin1.GetString(Convert.FromBase64String(text.Split('\n')[1])), StringComparison.Ordinal);
        Assert.Equal(["keys.protected"], _folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task Each_read_takes_the_file_as_it_is_now()
    {
        using var reader = Store();
        using var writer = Store();
        await writer.SaveAsync(Keys);
        Assert.Equal(Keys.ApiKey, await reader.GetApiKeyAsync());

        await writer.SaveAsync(new ApiXKeys("made-up-new-api", "made-up-new-app"));

        Assert.Equal("made-up-new-api", await reader.GetApiKeyAsync());
    }

    [Fact]
    public async Task A_missing_file_is_named_with_the_way_to_make_it()
    {
        using var store = Store();

        var error = await RefusedAsync(store);

        Assert.Contains($"There is no key file '{FilePath}'. Create it once", error.Message, StringComparison.Ordinal);
        Assert.Contains("SaveAsync(new ApiXKeys(apiKey, appKey))", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_folder_is_made_for_its_owner_only()
    {
        using var store = new DataProtectedFileApiXKeyStore(Path.Combine(_folder.FullName, "a", "b", "keys"), Provider());
        Assert.Contains("There is no key file", (await RefusedAsync(store)).Message, StringComparison.Ordinal);

        await store.SaveAsync(Keys);

        Assert.Equal(Keys.ApiKey, await store.GetApiKeyAsync());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(store.FilePath));
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.GetDirectoryName(store.FilePath)!));
        }
    }

    [Fact]
    public async Task Any_changed_byte_is_noticed_and_no_message_holds_a_key()
    {
        using var store = Store();
        await store.SaveAsync(Keys);
        var content = await File.ReadAllBytesAsync(FilePath);

        for (var index = 0; index < content.Length - 1; index++)
        {
            var changed = (byte[])content.Clone();
            changed[index] ^= 1;
            await File.WriteAllBytesAsync(FilePath, changed);
            ApiXKeyStoreException error;
            try
            {
                // The last character before the padding holds bits that base 64 does not use; a change there changes nothing.
                Assert.Equal((Keys.ApiKey, Keys.AppKey), Pair(await store.GetKeysAsync()));
                Assert.InRange(index, content.Length - 4, content.Length - 2);
                continue;
            }
            catch (ApiXKeyStoreException caught)
            {
                error = caught;
            }

            Assert.Contains(FilePath, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_shorter_file_is_refused()
    {
        using var store = Store();
        await store.SaveAsync(Keys);
        var content = await File.ReadAllBytesAsync(FilePath);

        for (var length = 0; length < content.Length - 1; length += 7)
        {
            await File.WriteAllBytesAsync(FilePath, content[..length]);
            await RefusedAsync(store);
        }
    }

    [Fact]
    public async Task Another_machine_s_key_ring_and_another_application_cannot_read_it_and_are_told_what_to_do()
    {
        using (var store = Store())
            await store.SaveAsync(Keys);
        using var elsewhere = new DataProtectedFileApiXKeyStore(FilePath, Provider(ring: "elsewhere"));
        using var otherApplication = new DataProtectedFileApiXKeyStore(FilePath, Provider(application: "other"));

        foreach (var store in new[] { elsewhere, otherApplication })
        {
            var error = await RefusedAsync(store);
            Assert.Contains("cannot be decrypted (CryptographicException)", error.Message, StringComparison.Ordinal);
            Assert.Contains("Restore the key ring, or save the keys again", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_protected_for_another_purpose_is_not_taken()
    {
        using var store = Store();
        var foreign = Provider().CreateProtector("Something.Else").Protect("{\"apiKey\":\"made-up-a\",\"appKey\":\"made-up-b\"}"u8.ToArray());
        await WriteOwnAsync("ApiXGuard protected keys 1\n" + Convert.ToBase64String(foreign));

        Assert.Contains("cannot be decrypted", (await RefusedAsync(store)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"apiKey\":\"made-up-a\"}")]
    [InlineData("{\"apiKey\":1,\"appKey\":\"made-up-b\"}")]
    [InlineData("{\"apiKey\":\"made-up-a\",\"appKey\":\"\"}")]
    [InlineData("{\"apiKey\":\"made-up-a\",\"appKey\":\"made-up-b\",\"created\":\"yesterday\"}")]
    [InlineData("{\"apiKey\":\"made-up-a\",\"appKey\":\"made-up-b\"")]
    public async Task A_protected_text_of_another_form_is_refused_without_quoting_it(string plaintext)
    {
        using var store = Store();
        var content = Provider().CreateProtector(DataProtectedFileApiXKeyStore.Purpose).Protect(Encoding.UTF8.GetBytes(plaintext));
        await WriteOwnAsync("ApiXGuard protected keys 1\n" + Convert.ToBase64String(content));

        var error = await RefusedAsync(store);

        Assert.Contains("holds no keys in a form that this version knows", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_of_a_later_version_are_passed_over()
    {
        using var store = Store();
        var content = Provider().CreateProtector(DataProtectedFileApiXKeyStore.Purpose)
            .Protect("{\"more\":{\"apiKey\":\"no\"},\"apiKey\":\"made-up-a\",\"appKey\":\"made-up-b\"}"u8.ToArray());
        await WriteOwnAsync("ApiXGuard protected keys 1\n" + Convert.ToBase64String(content));

        Assert.Equal(("made-up-a", "made-up-b"), Pair(await store.GetKeysAsync()));
        Assert.Null(await store.GetKeysCreatedAsync());
    }

    [Fact]
    public async Task A_file_of_another_kind_and_one_too_large_are_refused()
    {
        using var store = Store();
        await WriteOwnAsync("API_KEY=made-up-api-key\n");
        var plain = await RefusedAsync(store);
        Assert.Contains("is not a key file", plain.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", plain.ToString(), StringComparison.Ordinal);

        await WriteOwnAsync(new string('x', DataProtectedFileApiXKeyStore.MaximumFileSize + 1));
        Assert.Contains("65537 bytes", (await RefusedAsync(store)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_could_not_be_read_again_are_refused_when_they_are_saved()
    {
        using var store = Store();

        var half = await Assert.ThrowsAsync<ArgumentException>(async () => await store.SaveAsync(new ApiXKeys("made-up-a", "made-up-\uD83D")));
        var longKey = await Assert.ThrowsAsync<ArgumentException>(async () => await store.SaveAsync(new ApiXKeys("made-up-a", new string('k', 60_000))));

        Assert.DoesNotContain("made-up", half.ToString(), StringComparison.Ordinal);
        Assert.Contains("too long", longKey.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_refused()
    {
        Directory.CreateDirectory(FilePath);
        using var store = Store();

        Assert.Contains("is a folder", (await RefusedAsync(store)).Message, StringComparison.Ordinal);
        Assert.Contains("is a folder", (await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await store.SaveAsync(Keys))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_symbolic_link_is_neither_read_nor_written_through()
    {
        if (OperatingSystem.IsWindows())
            return; // Making a link needs a privilege there.
        using (var real = Store())
            await real.SaveAsync(Keys);
        var link = Path.Combine(_folder.FullName, "link");
        File.CreateSymbolicLink(link, FilePath);
        using var store = new DataProtectedFileApiXKeyStore(link, Provider());

        Assert.Contains("is a symbolic link", (await RefusedAsync(store)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await store.SaveAsync(Keys));
        Assert.NotNull(new FileInfo(link).LinkTarget);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task A_file_that_others_may_use_is_refused_with_the_command_that_helps(UnixFileMode more)
    {
        if (OperatingSystem.IsWindows())
            return; // There the folder's access list decides.
        using var store = Store();
        await store.SaveAsync(Keys);
        File.SetUnixFileMode(FilePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | more);

        Assert.Contains($"chmod 600 '{FilePath}'", (await RefusedAsync(store)).Message, StringComparison.Ordinal);

        File.SetUnixFileMode(FilePath, UnixFileMode.UserRead);
        Assert.Equal(Keys.ApiKey, await store.GetApiKeyAsync());
    }

    [Fact]
    public async Task A_file_of_another_user_is_refused()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return; // Only root can give a file away, and only Linux tells whose it is.
        using var store = Store();
        await store.SaveAsync(Keys);
        using var chown = Process.Start("chown", ["65534", FilePath]);
        await chown.WaitForExitAsync().WaitAsync(Patience);

        Assert.Contains("belongs to another user", (await RefusedAsync(store)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_refused_and_not_waited_for()
    {
        if (!OperatingSystem.IsLinux())
            return; // Only Linux tells what has the path before it is opened.
        using var mkfifo = Process.Start("mkfifo", ["-m", "600", FilePath]);
        await mkfifo.WaitForExitAsync().WaitAsync(Patience);
        using var store = Store();

        var error = await Assert.ThrowsAsync<ApiXKeyStoreException>(() => Task.Run(async () => await store.GetKeysAsync()).WaitAsync(Patience));

        Assert.Contains("is a pipe", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_and_reading_at_once_never_gives_a_part_or_a_mixture()
    {
        using var store = Store();
        await store.SaveAsync(new ApiXKeys("made-up-api-0", "made-up-app-0"));
        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                var keys = await store.GetKeysAsync();
                Assert.Equal(keys.ApiKey.Replace("api", "app", StringComparison.Ordinal), keys.AppKey);
            }
        })).ToArray();

        for (var number = 1; number <= 100; number++)
            await store.SaveAsync(new ApiXKeys($"made-up-api-{number}", $"made-up-app-{number}"));
        await end.CancelAsync();

        await Task.WhenAll(readers).WaitAsync(Patience);
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task A_save_that_is_ended_leaves_the_file_as_it_was()
    {
        using var store = Store();
        await store.SaveAsync(Keys);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await store.SaveAsync(new ApiXKeys("made-up-x", "made-up-y"), new CancellationToken(canceled: true)));

        Assert.Equal(Keys.ApiKey, await store.GetApiKeyAsync());
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task A_change_of_the_file_is_told()
    {
        using var store = Store();
        await store.SaveAsync(Keys);
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = ChangeToken.OnChange(store.Watch, changed.SetResult);

        await store.SaveAsync(new ApiXKeys("made-up-new-api", "made-up-new-app"));

        await changed.Task.WaitAsync(Patience);
    }

    [Fact]
    public void A_folder_that_is_not_there_cannot_be_watched_yet_and_an_ended_store_not_any_more()
    {
        var store = new DataProtectedFileApiXKeyStore(Path.Combine(_folder.FullName, "later", "keys"), Provider());
        Assert.Null(store.Watch());

        store.Dispose();

        Assert.Throws<ObjectDisposedException>(store.Watch);
    }

    [Fact]
    public async Task An_application_that_registers_the_file_and_rotation_takes_new_keys_at_once_and_knows_their_age()
    {
        var ring = Directory.CreateDirectory(Path.Combine(_folder.FullName, "ring"));
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder.FullName });
        builder.Services.AddDataProtection().PersistKeysToFileSystem(ring).SetApplicationName("orders");
        builder.Services.AddDataProtectedFileApiXKeyStore("keys.protected")
            .WithRotation(options => options.PollInterval = TimeSpan.Zero);
        using var host = builder.Build();
        var file = host.Services.GetRequiredService<DataProtectedFileApiXKeyStore>();
        Assert.Equal(FilePath, file.FilePath);
        await file.SaveAsync(Keys);
        var rotating = host.Services.GetRequiredService<RotatingApiXKeyStore>();
        Assert.Same(rotating, host.Services.GetRequiredService<IApiXKeyStore>());
        Assert.Equal(Keys.ApiKey, await rotating.GetApiKeyAsync());

        await file.SaveAsync(new ApiXKeys("made-up-new-api", "made-up-new-app"));

        Assert.Equal("made-up-new-api", await rotating.GetApiKeyAsync());
        Assert.Equal(Keys.ApiKey, (await rotating.GetPreviousKeysAsync())!.ApiKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void An_empty_path_is_refused(string? path)
    {
        Assert.ThrowsAny<ArgumentException>(() => new DataProtectedFileApiXKeyStore(path!, Provider()));
        Assert.ThrowsAny<ArgumentException>(() => new ServiceCollection().AddDataProtectedFileApiXKeyStore(path!));
    }

    private static (string ApiKey, string AppKey) Pair(ApiXKeys keys) => (keys.ApiKey, keys.AppKey);

    private static async Task<ApiXKeyStoreException> RefusedAsync(DataProtectedFileApiXKeyStore store) =>
        await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await store.GetKeysAsync());

    // Each is a container of its own with a real key ring on disk, as another process would have it.
    private IDataProtectionProvider Provider(string ring = "ring", string application = "orders")
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, ring));
        return DataProtectionProvider.Create(folder, builder => builder.SetApplicationName(application));
    }

    private DataProtectedFileApiXKeyStore Store() => new(FilePath, Provider(), _clock);

    private async Task WriteOwnAsync(string content)
    {
        await File.WriteAllTextAsync(FilePath, content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(FilePath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
