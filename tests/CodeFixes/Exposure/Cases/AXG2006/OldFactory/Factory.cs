[assembly: System.Reflection.AssemblyVersion("8.0.0.0")]

namespace Microsoft.Extensions.DependencyInjection
{
    public interface IServiceCollection { }

    public interface IHttpClientBuilder { }

    public static class HttpClientFactoryServiceCollectionExtensions
    {
        public static IHttpClientBuilder AddHttpClient(this IServiceCollection services, string name, Action<HttpClient> configure) => null!;
    }

    public static class HttpClientBuilderExtensions
    {
        public static IHttpClientBuilder RedactLoggedHeaders(this IHttpClientBuilder builder, Func<string, bool> shouldRedact) => builder;

        public static IHttpClientBuilder RedactLoggedHeaders(this IHttpClientBuilder builder, IEnumerable<string> names) => builder;
    }
}
