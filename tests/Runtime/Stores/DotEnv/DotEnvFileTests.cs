using System.Text;
using Microsoft.Extensions.Configuration;

namespace ApiXGuard.Runtime.Tests.Stores.DotEnv;

public sealed class DotEnvFileTests : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("apix-dotenv-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keys_come_from_a_file_whose_name_begins_with_a_dot(bool absolute)
    {
        Write(".env", "# made-up keys\nexport ApiX__ApiKey=made-up-api\nApiX__AppKey=\"made-up-app\"\n");
        var configuration = Builder().AddDotEnvFile(absolute ? Path.Combine(_folder.FullName, ".env") : ".env").Build();
        using var disposable = configuration as IDisposable;

        var (apiKey, appKey) = await new ConfigurationApiXKeyStore(configuration).GetKeysAsync();
        Assert.Equal(("made-up-api", "made-up-app"), (apiKey, appKey));
    }

    [Fact]
    public void Later_providers_override_the_file_as_they_do_any_other()
    {
        Write(".env", "A=file\nB=file");
        var configuration = Builder().AddDotEnvFile().AddInMemoryCollection([KeyValuePair.Create<string, string?>("B", "memory")]).Build();

        Assert.Equal(("file", "memory"), (configuration["A"], configuration["B"]));
    }

    [Fact]
    public void A_missing_file_is_an_error_unless_it_is_optional()
    {
        Assert.Contains(".env", Assert.Throws<FileNotFoundException>(() => Builder().AddDotEnvFile().Build()).Message, StringComparison.Ordinal);
        Assert.Empty(Builder().AddDotEnvFile(optional: true).Build().AsEnumerable());
        Assert.Empty(Builder().AddDotEnvFile(Path.Combine("no", "such", "folder", ".env"), optional: true).Build().AsEnumerable());
        Assert.Throws<ArgumentException>(() => Builder().AddDotEnvFile(""));
    }

    [Fact]
    public void A_fault_is_told_with_file_and_line_and_without_the_value()
    {
        Write(".env", "ApiX__ApiKey=made-up-api\nApiX__AppKey='made-up-app\n");

        var error = Assert.Throws<InvalidDataException>(() => Builder().AddDotEnvFile().Build());
        Assert.Contains(".env", error.Message, StringComparison.Ordinal);
        Assert.Contains("line 2", error.InnerException!.Message, StringComparison.Ordinal);
        Assert.Contains("'.env'", error.InnerException.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over_and_bytes_that_are_not_UTF8_are_refused()
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, ".env"), [.. Encoding.UTF8.Preamble, .. "A=b"u8]);
        Assert.Equal("b", Builder().AddDotEnvFile().Build()["A"]);

        File.WriteAllBytes(Path.Combine(_folder.FullName, ".env"), [.. "A=made-up"u8, 0xff, 0xfe]);
        Assert.DoesNotContain("made-up", Assert.Throws<InvalidDataException>(() => Builder().AddDotEnvFile().Build()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_greatest_size_is_read_and_a_larger_one_refused()
    {
        Write(".env", "A=" + new string('x', (1 << 20) - 2));
        Assert.Equal((1 << 20) - 2, Builder().AddDotEnvFile().Build()["A"]!.Length);

        Write(".env", "A=" + new string('x', (1 << 20) - 1));
        Assert.Contains("larger", Assert.Throws<InvalidDataException>(() => Builder().AddDotEnvFile().Build()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_file_is_read_anew_when_that_was_asked_for()
    {
        Write(".env", "ApiX__ApiKey=made-up-api\nApiX__AppKey=made-up-app");
        var configuration = Builder().AddDotEnvFile(".env", optional: false, reloadOnChange: true).Build();
        using var disposable = configuration as IDisposable;
        var store = new ConfigurationApiXKeyStore(configuration);
        Assert.Equal("made-up-app", await store.GetAppKeyAsync());

        var reloaded = new TaskCompletionSource();
        using var registration = configuration.GetReloadToken().RegisterChangeCallback(_ => reloaded.TrySetResult(), null);
        Write(".env", "ApiX__ApiKey=made-up-api\nApiX__AppKey=made-up-app-2");
        await reloaded.Task.WaitAsync(Bound);

        Assert.Equal("made-up-app-2", await store.GetAppKeyAsync());
    }

    private IConfigurationBuilder Builder() => new ConfigurationBuilder().SetBasePath(_folder.FullName);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
