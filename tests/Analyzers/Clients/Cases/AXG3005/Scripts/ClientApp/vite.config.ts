export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, process.cwd(), '');
  return { define: { '{|AXG3005:process.env.API_KEY|}': JSON.stringify(env.API_KEY), __VERSION__: JSON.stringify(env.npm_package_version) } };
});
