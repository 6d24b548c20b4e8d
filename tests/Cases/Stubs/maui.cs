// The members of .NET MAUI that rules look for.
using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Maui.Storage
{
    public static class SecureStorage
    {
        public static ISecureStorage Default { get; } = null!;

        public static Task<string?> GetAsync(string key) => throw null!;

        public static Task SetAsync(string key, string value) => throw null!;
    }

    public interface ISecureStorage
    {
        Task<string?> GetAsync(string key);

        Task SetAsync(string key, string value);
    }

    public static class Preferences
    {
        public static IPreferences Default { get; } = null!;

        public static string Get(string key, string defaultValue) => throw null!;

        public static void Set(string key, string value) => throw null!;
    }

    public interface IPreferences
    {
        T Get<T>(string key, T defaultValue, string? sharedName = null);

        void Set<T>(string key, T value, string? sharedName = null);
    }

    public static class FileSystem
    {
        public static string AppDataDirectory => throw null!;

        public static Task<Stream> OpenAppPackageFileAsync(string filename) => throw null!;
    }
}

namespace Microsoft.Maui.Hosting
{
    public sealed class MauiApp
    {
        public IServiceProvider Services => throw null!;

        public static MauiAppBuilder CreateBuilder(bool useDefaults = true) => throw null!;
    }

    public sealed class MauiAppBuilder
    {
        public IServiceCollection Services => throw null!;

        public ConfigurationManager Configuration => throw null!;

        public MauiApp Build() => throw null!;
    }
}

namespace Microsoft.Maui.Controls
{
    public class Application
    {
    }

    public class ContentPage
    {
    }

    public class Label
    {
        public string? Text { get; set; }
    }
}
