// references: runtime
using ApiXGuard.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

class Startup(IServiceCollection services, IConfiguration configuration)
{
    void FromConfiguration() => services.AddApiXKeyStore(configuration);

    IApiXKeyStore? Made() => OperatingSystem.IsBrowser() ? [|new ConfigurationApiXKeyStore(configuration)|] : new ConfigurationApiXKeyStore(configuration);
}
